import { type ComparedEditions, type Comparison, compareEditions } from '#core/reading/compare-editions.ts'
import { glue } from '#core/reading/glue.ts'
import { nameEditions } from '#core/reading/name-editions.ts'
import { stateOfText } from '#core/reading/state-of-text.ts'
import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { EditionState } from '../reader/edition-state.tsx'
import { nameEdition } from '../reader/name-edition.ts'
import columns from '../reader/two-columns.module.css'
import { ComparedPlace } from './compared-place.tsx'
import styles from './editions-compared.module.css'
import { HistoryHead } from './history-head.tsx'
import frame from './history-page.module.css'

type Props = { readonly ui: UiLanguage; readonly text: Text; readonly editions: ComparedEditions }

/** Two translations of every paragraph under its original, with what only one of them says marked. */
export function EditionsCompared({ ui, text, editions }: Props) {
  const t = wordsIn(ui, 'history')
  const comparison = compareEditions(text, editions)
  const names = nameEditions(text)
  const [first, second] = editions
  const shown = [nameEdition(names, first.name, ui), nameEdition(names, second.name, ui)] as const
  const folder = `/${ui}/texts/${text.slug}`
  return (
    <article className={frame.page}>
      <HistoryHead ui={ui} text={text} edition={first} here={t('comparedHere')} />
      <p className={frame.about}>
        {glue(sayDifference(comparison, ui), ui)} {glue(t('aboutCompared'), ui)}
      </p>
      <div className={`${columns.row} ${styles.names}`}>
        {editions.map((edition, index) => (
          <p key={edition.name ?? ''} className={index === 0 ? columns.source : columns.target}>
            <a href={edition.name === undefined ? folder : `${folder}/in/${edition.name}`}>{shown[index]}</a>{' '}
            <EditionState ui={ui} state={stateOfText(text, edition)} />
          </p>
        ))}
      </div>
      {comparison.rows.map((row, index) => (
        <ComparedPlace key={row.key ?? index} ui={ui} folder={folder} row={row} names={shown} />
      ))}
    </article>
  )
}

function sayDifference({ both, different }: Comparison, ui: UiLanguage): string {
  const t = wordsIn(ui, 'history')
  return both === 0 ? t('nothingToCompare') : t('different', { count: different, all: both })
}
