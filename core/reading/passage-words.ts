import type { Block } from '#core/text/segment.ts'
import { wordsOf } from '#core/text/words-of.ts'
import type { Pair } from '#core/translation/pair-segments.ts'

/** What a pair says when it is told of: plain words, of a figure its caption or else what it shows. */
export function passageWords({ segment, target, blocks }: Pair): {
  readonly uk: string
  readonly en: string | undefined
} {
  const english = target.state === 'missing' ? undefined : target.words
  return { uk: told(segment.block, segment.words), en: english && told(blocks[0], english) }
}

function told(block: Block | undefined, words: string): string {
  return block?.kind === 'figure' ? wordsOf(block.caption) || block.alt : words
}
