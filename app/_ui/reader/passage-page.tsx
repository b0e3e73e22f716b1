import type { FindTerms } from '#core/glossary/find-terms.ts'
import { glossRows } from '#core/glossary/gloss-rows.ts'
import type { Passage } from '#core/reading/find-passage.ts'
import type { Row } from '#core/reading/number-rows.ts'
import type { Block } from '#core/text/segment.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { Neighbour } from './neighbour.tsx'
import { PairHalves } from './pair-halves.tsx'
import { PassageHead } from './passage-head.tsx'
import styles from './passage-page.module.css'
import { ReportLink } from './report-link.tsx'
import { namePassage } from './say-passage.ts'
import { TextTerms } from './text-terms.tsx'
import columns from './two-columns.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly edition: Edition | undefined
  readonly passage: Passage
  /** Finds the terms of the library's glossary. */
  readonly findTerms: FindTerms
  readonly contact: string | undefined
  /** The text's address on the web without a language. */
  readonly permalink: string
}

/** One pair, large and whole, and quietly around it what stands beside it in its text. */
export function PassagePage({ ui, text, edition, passage, findTerms, contact, permalink }: Props) {
  const t = wordsIn(ui, 'reader')
  const { row, before, after, notes } = passage
  const { slug } = text
  const { id } = row.pair.segment
  const {
    rows: [own = row],
    entries,
  } = glossRows([row], findTerms, id)
  const { number, pair } = row
  const report = contact === undefined ? undefined : { contact, permalink, title: text.source.facts.title }
  const halves = (each: Row, show?: (block: Block) => readonly Block[]) => (
    <PairHalves
      ui={ui}
      pair={each.pair}
      slug={slug}
      figures={text.figures}
      styles={{ source: columns.source, target: `${columns.target} ${styles.target}`, second: styles.second }}
      {...(show && { show })}
    />
  )
  return (
    <article className={styles.page}>
      <PassageHead ui={ui} text={text} edition={edition} passage={passage} />
      {before === undefined ? null : <Neighbour ui={ui} slug={slug} row={before} side="before" />}
      <section className={styles.pair} aria-label={namePassage(passage, ui)}>
        <div className={`${columns.row} ${styles.halves} ${styles.words}`}>{halves(own, showAlone)}</div>
        {notes.map((note) => (
          <div key={note.pair.segment.id} className={`${columns.row} ${styles.halves} ${styles.note}`}>
            {halves(note)}
          </div>
        ))}
        <p className={styles.actions}>
          <a href={`/${ui}/texts/${slug}#${pair.segment.id}`}>{t('inText')}</a>
          {report === undefined || number === undefined ? null : (
            <ReportLink ui={ui} report={report} pair={pair} number={number} />
          )}
        </p>
      </section>
      {after === undefined ? null : <Neighbour ui={ui} slug={slug} row={after} side="after" />}
      <TextTerms ui={ui} entries={entries} passage={id} />
    </article>
  )
}

/** A heading heads nothing here but itself, and the mark that a note belongs to is on another page. */
function showAlone(block: Block): readonly Block[] {
  if (block.kind === 'heading') return [{ ...block, level: 2 }]
  return block.kind === 'note' ? block.blocks : [block]
}
