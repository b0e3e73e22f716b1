import { describe, expect, test } from 'vitest'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import { asHeading, printBlock } from '#core/text/print-block.ts'
import type { Block } from '#core/text/segment.ts'
import { wordsOfBlock } from '#core/text/words-of.ts'

const kinds: Block[] = [
  { kind: 'heading', level: 3, inside: [] },
  { kind: 'paragraph', inside: [] },
  { kind: 'quote', blocks: [] },
  { kind: 'item', number: undefined, depth: 0, blocks: [] },
  { kind: 'item', number: 3, depth: 0, blocks: [] },
  { kind: 'note', label: '1', blocks: [] },
]
const words = ['1933. Рік', '- Так, - сказав він', 'мова C #', '5*6*7', '# тег', '[^1]: що', '> знак']

describe('printBlock()', () => {
  test.each(kinds.flatMap((kind) => words.map((each) => [kind.kind, each, kind] as const)))(
    'shows words as a %s: %s',
    (_, each, kind) => {
      const [unit, ...rest] = parseBlocks(printBlock(kind, each), 'uk.md', 1)
      expect(rest).toEqual([])
      const block = unit?.kind === 'block' ? unit.block : undefined
      expect(block?.kind).toBe(kind.kind)
      expect(block && wordsOfBlock(block)).toBe(each)
      if (kind.kind === 'heading' || kind.kind === 'item')
        expect(block).toMatchObject(kind.kind === 'heading' ? { level: 3 } : { number: kind.number })
    },
  )

  test('prints a break without words', () => {
    expect(parseBlocks(printBlock({ kind: 'break' }, ''), 'uk.md', 1)).toMatchObject([
      { block: { kind: 'break' } },
    ])
  })
})

describe('asHeading()', () => {
  test('keeps number signs at the end', () => expect(asHeading(2, 'C #')).toBe('## C \\#'))
})
