import { languageOf } from '#core/reading/language-of.ts'
import type { Text } from '#core/text/text.ts'
import { formatDate } from '#locales/format-date.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { SetWords } from '../library/set-words.tsx'
import styles from '../shell/prose.module.css'

type Props = { readonly ui: UiLanguage; readonly text: Text; readonly date: string; readonly reason: string }

/** What stands where a text was: that it is gone, since when and why. */
export function Withdrawal({ ui, text, date, reason }: Props) {
  const t = wordsIn(ui, 'reader')
  return (
    <div className={styles.prose}>
      <h1 lang="uk">
        <SetWords words={text.source.facts.title} language="uk" />
      </h1>
      <p>{t('withdrawn', { date: formatDate(date, ui) })}</p>
      <p>
        {t('withdrawnReason')} <span lang={languageOf(reason)}>{reason}</span>
      </p>
      <p>
        <a href={`/${ui}`}>{wordsIn(ui, 'shell')('toLibrary')}</a>
      </p>
    </div>
  )
}
