import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { cutWords } from '#core/reading/cut-words.ts'
import { describeText } from '#core/reading/describe-text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import type { QuotedFound } from './look-up-quoted.ts'

/** Characters of the quoted words that describe the page. */
const descriptionLength = 200

/** What a quotation's page tells of itself: it is the passage's, and search engines have the text. */
export function describeQuoted(ui: UiLanguage, segment: string, found: QuotedFound): Metadata {
  const t = wordsIn(ui, 'history')
  if (found.kind === 'unknown') return { title: t('unknownTitle'), robots: { index: false } }
  if (found.kind !== 'quoted') return { robots: { index: false } }
  const { text, quoted, passage } = found
  const { title } = describeText(text, ui, quoted.edition)
  const number = passage?.row.number
  const { source, target } = quoted.words
  return describePage({
    ui,
    path: `/texts/${text.slug}/${segment}`,
    type: 'article',
    title: number === undefined ? t('quotedTitle', { title }) : t('quotedPlace', { title, number }),
    description: cutWords(ui === 'uk' ? source : (target ?? source), descriptionLength),
    card: passage === undefined ? { kind: 'text', ui, text } : { kind: 'quote', ui, text, segment },
    listed: false,
  })
}
