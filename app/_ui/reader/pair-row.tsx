import type { Row } from '#core/reading/number-rows.ts'
import type { Size } from '#core/text/text.ts'
import { claimOf } from '#core/translation/claim.ts'
import type { Target } from '#core/translation/pair-segments.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { BlockView } from './block-view.tsx'
import { PairHalves } from './pair-halves.tsx'
import styles from './pair-row.module.css'
import { type Report, ReportLink } from './report-link.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly row: Row
  readonly slug: string
  readonly figures: ReadonlyMap<string, Size>
  readonly report: Report | undefined
  /** Whether the pair is the one on its own page, which shows the text's own translation. */
  readonly isOwn: boolean
  /** Whether Latin letters stand under Ukrainian words. */
  readonly letters: boolean
}

/** A pair as one row: the interface's language first in the document, the original on the left wherever there is room. */
export function PairRow({ ui, row, slug, figures, report, isOwn, letters }: Props) {
  const { segment, target } = row.pair
  const { block } = segment
  if (block.kind === 'break') return <BlockView block={block} language="uk" ui={ui} />
  const reportLink =
    report === undefined || segment.id === undefined || row.number === undefined ? undefined : (
      <ReportLink ui={ui} report={report} pair={row.pair} number={row.number} brief />
    )
  return (
    <div id={segment.id} className={styles.pair} data-kind={block.kind}>
      <RowLink ui={ui} row={row} />
      <PairHalves
        ui={ui}
        pair={row.pair}
        slug={slug}
        figures={figures}
        styles={styles}
        letters={letters}
        action={reportLink}
      />
      {segment.id === undefined || row.number === undefined ? null : (
        <p className={styles.actions}>
          {isOwn ? (
            <a href={`/${ui}/texts/${slug}/${segment.id}`} data-in-place="">
              {wordsIn(ui, 'sharing')('quoteAndShare')}
            </a>
          ) : null}
          {isNoted(target) ? null : reportLink}
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
    <a className={styles.number} href={`#${id}`} aria-label={t('paragraph', { number: row.number })}>
      ¶&nbsp;{row.number}
    </a>
  )
}
