import { cite } from '#core/quoting/cite.ts'
import { printBibtex } from '#core/quoting/print-bibtex.ts'
import { printCslJson } from '#core/quoting/print-csl-json.ts'
import { printRis } from '#core/quoting/print-ris.ts'
import type { Quotation } from '#core/quoting/quotation.ts'
import { quoteAsHtml } from '#core/quoting/quote-as-html.ts'
import { quoteAsMarkdown } from '#core/quoting/quote-as-markdown.ts'
import { quoteAsText } from '#core/quoting/quote-as-text.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import type { UiLanguage } from '#locales/words.ts'

export type Format = 'text' | 'markdown' | 'html' | 'citation' | 'bibtex' | 'ris' | 'csl'

/** A quotation as the words to be copied. Lines end in `\n` on a page, those of RIS too. */
export function print(format: Format, quotation: Quotation, ui: UiLanguage): string {
  switch (format) {
    case 'text':
      return quoteAsText(quotation, ui)
    case 'markdown':
      return quoteAsMarkdown(quotation, ui).trimEnd()
    case 'html':
      return quoteAsHtml(quotation, ui)
    case 'citation':
      return wordsOfParts(cite(quotation, ui))
    case 'bibtex':
      return printBibtex(quotation).trimEnd()
    case 'ris':
      return printRis(quotation).replaceAll('\r\n', '\n')
    case 'csl':
      return printCslJson(quotation).trimEnd()
    default:
      return format satisfies never
  }
}
