import type { Quotation } from './quotation.ts'
import { tidyQuotation } from './tidy-quotation.ts'

/**
 * The reference as a record of RIS (Research Information Systems’ format, 2011 tags): a web page, a tag to a line, lines
 * ending in CR LF. OP is where the original came out, TT what the other language calls it, A4 the translator.
 */
export function printRis(quotation: Quotation): string {
  const tidy = tidyQuotation(quotation)
  const { words, title, author, outlet } = tidy
  const isTranslated = words.en !== undefined
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', tidy.id],
    ['AU', isTranslated ? (author.en ?? author.uk) : author.uk],
    ['TI', isTranslated ? (title.en ?? title.uk) : title.uk],
    ['TT', isTranslated && title.en !== undefined ? title.uk : title.en],
    ['A4', isTranslated ? tidy.translator : undefined],
    ['PB', tidy.library],
    ['OP', outlet?.name],
    ['PY', tidy.published?.slice(0, 4)],
    ['DA', tidy.published?.replaceAll('-', '/')],
    ['LA', isTranslated ? 'en' : 'uk'],
    ['UR', tidy.permalink],
    ['Y2', tidy.accessed?.replaceAll('-', '/')],
    ['N1', isTranslated ? tidy.state : undefined],
    ['N1', tidy.licence],
    ['N1', outlet?.url],
    ['N1', onOneLine(words.uk)],
    ['N1', onOneLine(words.en)],
  ]
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value}`],
  )
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`
}

/** Lines of verse with a slash between them, as one quotes them in a line. */
function onOneLine(words: string | undefined): string | undefined {
  return words?.trim().replace(/\s*\n\s*/g, ' / ')
}
