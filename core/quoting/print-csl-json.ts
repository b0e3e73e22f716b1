import type { Quotation } from './quotation.ts'
import { tidyQuotation } from './tidy-quotation.ts'

/** The reference as CSL-JSON (citation-style-language/schema, csl-data.json): a list with one web page. */
export function printCslJson(quotation: Quotation): string {
  const tidy = tidyQuotation(quotation)
  const { words, title, author, outlet } = tidy
  const isTranslated = words.en !== undefined
  const item = {
    id: tidy.id,
    type: 'webpage',
    title: isTranslated ? (title.en ?? title.uk) : title.uk,
    'original-title': isTranslated ? title.uk : undefined,
    author: named(isTranslated ? (author.en ?? author.uk) : author.uk),
    translator: isTranslated ? named(tidy.translator) : undefined,
    'container-title': notEmpty(tidy.library),
    'original-publisher': outlet?.name,
    issued: dated(tidy.published),
    language: isTranslated ? 'en' : 'uk',
    URL: notEmpty(tidy.permalink),
    accessed: dated(tidy.accessed),
    note: notEmpty(
      [isTranslated ? tidy.state : undefined, tidy.licence, outlet?.url]
        .filter((each) => each !== undefined)
        .join('. '),
    ),
    annote: notEmpty([words.uk, words.en].filter((each) => each !== undefined).join('\n\n')),
  }
  return `${JSON.stringify([item], undefined, 2)}\n`
}

/** Which part of a name is the surname, nobody knows. */
function named(name: string | undefined): readonly { readonly literal: string }[] | undefined {
  return name === undefined ? undefined : [{ literal: name }]
}

function dated(date: string | undefined) {
  return date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] }
}

function notEmpty(words: string): string | undefined {
  return words === '' ? undefined : words
}
