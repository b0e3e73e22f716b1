import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { describeText } from '#core/reading/describe-text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { findText } from '../reader/find-text.ts'

/** One name: that edition beside the text's own; two: both of them. */
export type EditionNames = readonly [string, string?]

/** What a comparison tells of itself; search engines have the editions. */
export async function describeComparison(
  ui: UiLanguage,
  slug: string,
  names: EditionNames,
): Promise<Metadata> {
  const found = await findText(slug)
  if (found.kind !== 'text') return { robots: { index: false } }
  const t = wordsIn(ui, 'history')
  const { title } = describeText(found.text, ui)
  return describePage({
    ui,
    path: comparisonPath(slug, names),
    title: t('compared', { title }),
    description: t('aboutCompared'),
    card: { kind: 'text', ui, text: found.text },
    listed: false,
  })
}

/** The address of a comparison, without the language. */
export function comparisonPath(slug: string, names: EditionNames): string {
  return [`/texts/${slug}/compare`, ...names].join('/')
}
