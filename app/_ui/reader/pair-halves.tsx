import type { ReactNode } from 'react'
import { noBreaksIn } from '#core/reading/no-breaks-in.ts'
import type { Block, Segment } from '#core/text/segment.ts'
import type { Size } from '#core/text/text.ts'
import { wordsOfBlocks } from '#core/text/words-of.ts'
import type { Pair } from '#core/translation/pair-segments.ts'
import type { UiLanguage } from '#locales/words.ts'
import { BothLanguages } from '../library/both-languages.tsx'
import { Blocks } from './block-view.tsx'
import { Picture } from './picture.tsx'
import { TargetNote } from './target-note.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly pair: Pair
  readonly slug: string
  readonly figures: ReadonlyMap<string, Size>
  /** Classes of the halves; `second` is for the one that is not in the interface's language. */
  readonly styles: Readonly<Record<string, string | undefined>>
  /** How a block is shown; as it is where nothing is said. */
  readonly show?: (block: Block) => readonly Block[]
  /** Whether Latin letters stand under Ukrainian words. */
  readonly letters?: boolean
  /** What a reader can do about a doubtful translation. */
  readonly action?: ReactNode
}

/** The two halves of a pair, the interface's language first in the document, above them the picture that they share. */
export function PairHalves({
  ui,
  pair,
  slug,
  figures,
  styles,
  show = (block) => [block],
  letters = false,
  action,
}: Props) {
  const { segment, target, blocks } = pair
  const { block } = segment
  const shown = alike(block, blocks)
  const classOf = (half: 'source' | 'target', language: UiLanguage) =>
    `${styles[half]} ${language === ui ? '' : styles.second}`
  return (
    <>
      {block.kind === 'figure' ? (
        <Picture ui={ui} slug={slug} figure={block} target={blocks[0]} size={figures.get(block.file)} />
      ) : null}
      <BothLanguages
        ui={ui}
        uk={
          <div
            key="uk"
            lang="uk"
            className={classOf('source', 'uk')}
            data-no-break={noBreaksIn(sourceWords(segment))}
          >
            <Blocks blocks={show(block)} language="uk" ui={ui} letters={letters} />
          </div>
        }
        en={
          <div
            key="en"
            lang="en"
            className={classOf('target', 'en')}
            data-no-break={noBreaksIn(targetWords(shown))}
          >
            <Blocks blocks={shown.flatMap(show)} language="en" ui={ui} />
            {segment.words === '' ? null : (
              <TargetNote ui={ui} source={segment.words} target={target} action={action} />
            )}
          </div>
        }
      />
    </>
  )
}

/** Words of the half alone: a picture's description, which comes first, is none. Those of its block may be glued already. */
function sourceWords({ words, block }: Segment): string {
  return block.kind === 'figure' ? words.slice(block.alt.length) : words
}

function targetWords(blocks: readonly Block[]): string {
  return wordsOfBlocks(blocks.map((block) => (block.kind === 'figure' ? { ...block, alt: '' } : block)))
}

/** A caption is set as a caption even where the translator repeated no picture. */
function alike(source: Block, targets: readonly Block[]): readonly Block[] {
  if (source.kind !== 'figure') return targets
  return targets.map((target) =>
    target.kind === 'paragraph'
      ? { kind: 'figure', file: source.file, alt: '', credit: undefined, caption: target.inside }
      : target,
  )
}
