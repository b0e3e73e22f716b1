import { glue } from '#core/reading/glue.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './prose.module.css'

type Props = { readonly ui: UiLanguage; readonly for: 'missing' | 'broken' }

/** A page for what is not there, or not now: what happened, in words, and the way out. */
export function Apology({ ui, for: reason }: Props) {
  const t = wordsIn(ui, 'shell')
  return (
    <div className={styles.prose}>
      <h1>{glue(t(`${reason}Title`), ui)}</h1>
      <p>{glue(t(reason), ui)}</p>
      <p>
        <a href={`/${ui}`}>{t('toLibrary')}</a>
      </p>
    </div>
  )
}
