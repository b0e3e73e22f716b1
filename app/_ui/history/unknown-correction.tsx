import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { correctionsPath } from '../reader/corrections-path.ts'
import { NothingInText } from '../reader/nothing-in-text.tsx'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  /** Whether all corrections that there ever were are shown. */
  readonly isWhole: boolean
}

/** What stands where the log has no correction of the moment that a link names: that, and the way to all there are. */
export function UnknownCorrection({ ui, text, isWhole }: Props) {
  const t = wordsIn(ui, 'history')
  return (
    <NothingInText
      ui={ui}
      text={text}
      title={t('unknownCorrectionTitle')}
      words={t(isWhole ? 'unknownCorrection' : 'unknownOrOlder')}
    >
      <p>
        <a href={`/${ui}${correctionsPath(text.slug, 1)}`}>{t('corrections')}</a>
      </p>
    </NothingInText>
  )
}
