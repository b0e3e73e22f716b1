import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './prose.module.css'

type Props = { readonly ui: UiLanguage; readonly for: 'missing' | 'broken' }

/** A page for what is not there, or not now: what happened, in words, and the way out. */
export function Apology({ ui, for: reason }: Props) {
  const t = wordsIn(ui, 'shell')
  return (
    <div className={styles.prose}>
      <h1>{t(`${reason}Title`)}</h1>
      <p>{t(reason)}</p>
      <p>
        <a href={`/${ui}`}>{t('toLibrary')}</a>
      </p>
    </div>
  )
}
