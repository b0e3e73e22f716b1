import { describeText } from '#core/reading/describe-text.ts'
import { glue } from '#core/reading/glue.ts'
import { languageOf } from '#core/reading/language-of.ts'
import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
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
  const { title } = describeText(text, ui)
  const language = languageOf(title)
  return (
    <div className={styles.prose}>
      <h1>{glue(t('unknownTitle'), ui)}</h1>
      <p>{glue(t('unknown'), ui)}</p>
      {isThere ? (
        <p>
          <a href={`/${ui}/texts/${text.slug}/${segment}`}>{t('today')}</a>
        </p>
      ) : null}
      <p>
        <a href={`/${ui}/texts/${text.slug}`} lang={language}>
          {glue(title, language)}
        </a>
      </p>
    </div>
  )
}
