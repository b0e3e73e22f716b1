import type { QuotedPair } from '#core/quoting/quoted-pair.ts'
import { formatDate } from '#locales/format-date.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

/** From when to when the log saw the words, in a sentence; undefined where it tells of neither. */
export function sayStanding({ since, until, now }: QuotedPair, ui: UiLanguage): string | undefined {
  const t = wordsIn(ui, 'history')
  const say = (day: string) => formatDate(day, ui)
  if (since !== undefined && until !== undefined)
    return since === until
      ? t('stoodOn', { since: say(since) })
      : t('stoodBetween', { since: say(since), until: say(until) })
  if (since !== undefined) return t(now.kind === 'same' ? 'stoodSince' : 'cameOn', { since: say(since) })
  return until === undefined ? undefined : t('stoodUntil', { until: say(until) })
}
