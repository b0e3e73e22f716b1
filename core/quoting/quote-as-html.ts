import { cite } from './cite.ts'
import type { Part, Quotation } from './quotation.ts'
import { tidyQuotation } from './tidy-quotation.ts'

/** The quotation as a piece of HTML that can be put into any page: escaped, each language marked as such. */
export function quoteAsHtml(quotation: Quotation, language: 'uk' | 'en'): string {
  const { words, permalink } = tidyQuotation(quotation)
  const blocks = (['uk', 'en'] as const).flatMap((each) => {
    const quoted = words[each]
    return quoted === undefined ? [] : [quoteBlock(quoted, each, permalink)]
  })
  const reference = cite(quotation, language).map((part) => printPart(part, language))
  return [...blocks, `<p lang="${language}">${reference.join('')}</p>`].join('\n')
}

function quoteBlock(words: string, language: 'uk' | 'en', from: string): string {
  const cited = from === '' ? '' : ` cite="${escapeHtml(from)}"`
  const lines = words.split('\n').map(escapeHtml).join('<br>\n')
  return `<blockquote lang="${language}"${cited}><p>${lines}</p></blockquote>`
}

function printPart({ words, language, to }: Part, around: 'uk' | 'en'): string {
  const shown = escapeHtml(words)
  if (to !== undefined) return `<a href="${escapeHtml(to)}">${shown}</a>`
  return language === undefined || language === around ? shown : `<span lang="${language}">${shown}</span>`
}

function escapeHtml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
