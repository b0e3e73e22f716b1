import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { describeText } from '#core/reading/describe-text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { correctionsPath } from '../reader/corrections-path.ts'
import { findText } from '../reader/find-text.ts'

/** What a page of a text's corrections tells of itself; search engines have the text. @param page counted from 1 */
export async function describeCorrections(ui: UiLanguage, slug: string, page: number): Promise<Metadata> {
  const found = await findText(slug)
  if (found.kind !== 'text') return { robots: { index: false } }
  const t = wordsIn(ui, 'history')
  const { title } = describeText(found.text, ui)
  return describePage({
    ui,
    path: correctionsPath(slug, page),
    title: page === 1 ? t('correctionsOf', { title }) : t('correctionsOnPage', { title, page }),
    description: t('aboutCorrections'),
    card: { kind: 'text', ui, text: found.text },
    listed: false,
  })
}

/** What stands for a correction that nobody knows tells nobody of itself. */
export function describeUnknownCorrection(ui: UiLanguage): Metadata {
  return { title: wordsIn(ui, 'history')('unknownCorrectionTitle'), robots: { index: false } }
}
