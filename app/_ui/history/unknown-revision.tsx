import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { NothingInText } from '../reader/nothing-in-text.tsx'

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
    <NothingInText ui={ui} text={text} title={t('unknownTitle')} words={t('unknown')}>
      {isThere ? (
        <p>
          <a href={`/${ui}/texts/${text.slug}/${segment}`}>{t('today')}</a>
        </p>
      ) : null}
    </NothingInText>
  )
}
