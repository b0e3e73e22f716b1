import { glue } from '#core/reading/glue.ts'
import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { WayToText } from '../reader/way-to-text.tsx'
import styles from '../shell/prose.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  readonly segment: string
  /** Whether the paragraph itself is in the text today. */
  readonly isThere: boolean
}

/** What stands where nothing vouches for the words that a link pins: that, and the way to today's. */
export function UnknownRevision({ ui, text, segment, isThere }: Props) {
  const t = wordsIn(ui, 'history')
  return (
    <div className={styles.prose}>
      <h1>{glue(t('unknownTitle'), ui)}</h1>
      <p>{glue(t('unknown'), ui)}</p>
      {isThere ? (
        <p>
          <a href={`/${ui}/texts/${text.slug}/${segment}`}>{t('today')}</a>
        </p>
      ) : null}
      <WayToText ui={ui} text={text} />
    </div>
  )
}
