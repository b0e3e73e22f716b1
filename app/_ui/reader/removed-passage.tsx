import { glue } from '#core/reading/glue.ts'
import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from '../shell/prose.module.css'
import { WayToText } from './way-to-text.tsx'

type Props = { readonly ui: UiLanguage; readonly text: Text }

/** What stands where a passage was: that it was taken out of its text, and the way to the text. */
export function RemovedPassage({ ui, text }: Props) {
  const t = wordsIn(ui, 'reader')
  return (
    <div className={styles.prose}>
      <h1>{glue(t('removedTitle'), ui)}</h1>
      <p>{glue(t('removed'), ui)}</p>
      <WayToText ui={ui} text={text} />
    </div>
  )
}
