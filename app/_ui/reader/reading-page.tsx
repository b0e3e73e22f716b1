import type { BriefCorrection } from '#core/corrections/last-corrections.ts'
import type { FindTerms } from '#core/glossary/find-terms.ts'
import { glossRows } from '#core/glossary/gloss-rows.ts'
import { contentsOf } from '#core/reading/contents-of.ts'
import { glue } from '#core/reading/glue.ts'
import { numberRows, type Row } from '#core/reading/number-rows.ts'
import { splitIntoStretches } from '#core/reading/split-into-stretches.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { Contents } from './contents.tsx'
import { EditionChoice } from './edition-choice.tsx'
import { LastCorrections } from './last-corrections.tsx'
import layouts from './layouts.module.css'
import { PairRow } from './pair-row.tsx'
import styles from './reading-page.module.css'
import { TextHead } from './text-head.tsx'
import { TextTerms } from './text-terms.tsx'
import { ViewSwitch } from './view-switch.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly edition: Edition | undefined
  /** The newest of the text's corrections. */
  readonly corrections: readonly BriefCorrection[]
  /** Finds the terms of the library's glossary. */
  readonly findTerms: FindTerms
  readonly contact: string | undefined
  /** The text's address on the web without a language. */
  readonly permalink: string
  /** Whether Latin letters stand under Ukrainian words. */
  readonly letters?: boolean
}

/** A text beside its translation: a row for every pair, so that nothing can drift apart. */
export function ReadingPage({
  ui,
  text,
  edition,
  corrections,
  findTerms,
  contact,
  permalink,
  letters = false,
}: Props) {
  const t = wordsIn(ui, 'reader')
  const pairs = pairSegments(text, edition)
  const contents = contentsOf(pairs)
  const { rows, entries } = glossRows(numberRows(pairs), findTerms)
  const stretches = splitIntoStretches(rows, letters ? 'letters' : 'words')
  const report = contact === undefined ? undefined : { contact, permalink, title: text.source.facts.title }
  // For enhance/write-letters.ts, which knows the paragraph and its words.
  const link = edition?.name === undefined ? `${permalink}/{id}` : `${permalink}/in/${edition.name}#{id}`
  const gaps = { link, source: '{source}', target: '{target}' }
  const letter = report && t('reportBody', gaps)
  const show = (some: readonly Row[]) =>
    some.map((row, index) => (
      <PairRow
        key={row.pair.segment.id ?? index}
        ui={ui}
        row={row}
        figures={text.figures}
        slug={text.slug}
        report={report}
        isOwn={edition?.name === undefined}
        letters={letters}
      />
    ))
  return (
    <article className={letters ? `${styles.reader} ${styles.lettered}` : styles.reader}>
      <TextHead ui={ui} text={text} edition={edition} letters={letters} />
      <EditionChoice ui={ui} text={text} shown={edition?.name} />
      <ViewSwitch
        ui={ui}
        slug={text.slug}
        edition={edition?.name}
        letters={letters}
        hasContents={contents.length > 0}
      />
      <Contents ui={ui} entries={contents} />
      {letters ? <p className={styles.letters}>{glue(t('lettersAre'), ui)}</p> : null}
      <section className={`${styles.text} ${layouts.text}`} aria-label={t('text')} data-letter={letter}>
        {stretches.length === 1
          ? show(rows)
          : stretches.map((stretch, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the stretches never move
              <div key={index} className={styles.stretch}>
                {show(stretch)}
              </div>
            ))}
      </section>
      <TextTerms ui={ui} entries={entries} />
      <LastCorrections ui={ui} slug={text.slug} corrections={corrections} />
    </article>
  )
}
