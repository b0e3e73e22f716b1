import { romanise } from '#core/reading/romanise.ts'
import { type Summary, standingOf } from '#core/reading/summarise.ts'
import { formatDate } from '#locales/format-date.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import dots from '../shell/claim-dot.module.css'
import styles from './text-facts.module.css'

type Props = { readonly ui: UiLanguage; readonly text: Summary }

/** Author, day, how long it takes to read, how much is translated. */
export function TextFacts({ ui, text }: Props) {
  const t = wordsIn(ui, 'library')
  const author =
    ui === 'uk' ? text.author.uk : (text.author.en ?? (text.author.uk && romanise(text.author.uk)))
  const standing = standingOf(text)
  const state =
    standing.kind === 'claim'
      ? wordsIn(ui, 'reader')(`state.${standing.claim}`)
      : t('translated', { percent: standing.percent })
  return (
    <p className={styles.facts}>
      {author === undefined ? null : <span className={styles.author}>{author}</span>}
      {text.published === undefined ? null : (
        <time dateTime={text.published}>{formatDate(text.published, ui)}</time>
      )}
      <span>{t('minutes', { count: text.minutes })}</span>
      <span className={`${dots.dot} ${styles.state}`} data-claim={text.state}>
        {state}
      </span>
    </p>
  )
}
