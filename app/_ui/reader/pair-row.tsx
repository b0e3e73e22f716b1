import type { Row } from '#core/reading/number-rows.ts'
import type { Block } from '#core/text/segment.ts'
import type { Size } from '#core/text/text.ts'
import { claimOf } from '#core/translation/claim.ts'
import type { Target } from '#core/translation/pair-segments.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { BothLanguages } from '../library/both-languages.tsx'
import { Blocks, BlockView } from './block-view.tsx'
import styles from './pair-row.module.css'
import { Picture } from './picture.tsx'
import { type Report, ReportLink } from './report-link.tsx'
import { TargetNote } from './target-note.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly row: Row
  readonly slug: string
  readonly figures: ReadonlyMap<string, Size>
  readonly report: Report | undefined
}

/** A pair as one row: the interface's language first in the document, the original on the left wherever there is room. */
export function PairRow({ ui, row, slug, figures, report }: Props) {
  const { segment, target, blocks } = row.pair
  const { block } = segment
  if (block.kind === 'break') return <BlockView block={block} language="uk" ui={ui} />
  const reportLink =
    report === undefined || segment.id === undefined || row.number === undefined ? undefined : (
      <ReportLink ui={ui} report={report} pair={row.pair} number={row.number} />
    )
  const second = (language: UiLanguage) => (language === ui ? undefined : styles.second)
  return (
    <div id={segment.id} className={styles.pair} data-kind={block.kind}>
      <RowLink ui={ui} row={row} />
      {block.kind === 'figure' ? (
        <Picture ui={ui} slug={slug} figure={block} target={blocks[0]} size={figures.get(block.file)} />
      ) : null}
      <BothLanguages
        ui={ui}
        uk={
          <div key="uk" lang="uk" className={`${styles.source} ${second('uk') ?? ''}`}>
            <BlockView block={block} language="uk" ui={ui} />
          </div>
        }
        en={
          <div key="en" lang="en" className={`${styles.target} ${second('en') ?? ''}`}>
            <Blocks blocks={alike(block, blocks)} language="en" ui={ui} />
            <TargetNote ui={ui} source={segment.words} target={target} action={reportLink} />
          </div>
        }
      />
      {reportLink === undefined || isNoted(target) ? null : (
        <p className={styles.actions} lang={ui}>
          {reportLink}
        </p>
      )}
    </div>
  )
}

/** Whether the translation carries a note, and with it the way to report an error. */
function isNoted(target: Target): boolean {
  const claim = claimOf(target)
  return claim === 'machine' || claim === 'draft' || claim === 'stale'
}

/** The paragraph's number is its link. Headings and notes have no number; a segment without an id has no link yet. */
function RowLink({ ui, row }: { readonly ui: UiLanguage; readonly row: Row }) {
  const t = wordsIn(ui, 'reader')
  const { id } = row.pair.segment
  if (id === undefined || row.number === undefined) return null
  return (
    <a
      className={styles.number}
      href={`#${id}`}
      aria-label={t('paragraph', { number: row.number })}
      lang={ui}
    >
      ¶&nbsp;{row.number}
    </a>
  )
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
