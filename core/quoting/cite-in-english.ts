import type { Part, Quotation } from './quotation.ts'
import { endSentence, list } from './write-reference.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * A reference in English as a note of the Chicago Manual of Style (17th edition, 14.20, and 14.12 for the day of access):
 * notes give names in their own order, so nothing needs to know which part of one is the surname. A title’s translation
 * stands in brackets behind it. Where the original came out, and the licence, follow as sentences of their own.
 * @param quotation as `tidyQuotation` gives it
 */
export function citeInEnglish(quotation: Quotation): Part[] {
  const { author, library, permalink, accessed, published, outlet, licence } = quotation
  const isTranslated = quotation.words.en !== undefined
  const cameOut = list(', ', [
    outlet !== undefined && [{ words: `First published: ${outlet.name}` }],
    published !== undefined && [{ words: sayDay(published) }],
    outlet?.url !== undefined && [{ words: outlet.url, to: outlet.url }],
  ])
  const note = list(', ', [
    nameAuthor(author),
    nameTitles(quotation, isTranslated),
    isTranslated && nameTranslator(quotation),
    [{ words: library }],
    outlet === undefined && cameOut,
    accessed !== undefined && [{ words: `accessed ${sayDay(accessed)}` }],
    permalink !== '' && [{ words: permalink, to: permalink }],
  ])
  return list(' ', [
    endSentence(note),
    outlet !== undefined && endSentence(cameOut),
    licence !== undefined && endSentence([{ words: `Licence: ${licence}` }]),
  ])
}

function nameAuthor({ uk, en }: Quotation['author']): Part[] | false {
  if (en !== undefined) return [{ words: en.replace(/^the\b/, 'The') }]
  return uk !== undefined && [{ words: uk, language: 'uk' }]
}

/** The title of what is quoted, and in brackets what the other language calls it. */
function nameTitles({ title }: Quotation, isTranslated: boolean): Part[] {
  const original = { words: title.uk, language: 'uk' } as const
  if (title.en === undefined) return quote(original)
  const translated = { words: title.en, language: 'en' } as const
  const [first, second] = isTranslated ? [translated, original] : [original, translated]
  return [...quote(first), { words: ' [' }, second, { words: ']' }]
}

function quote(title: Part): Part[] {
  return [{ words: '“' }, title, { words: '”' }]
}

function nameTranslator({ translator, state }: Quotation): Part[] | false {
  if (translator === undefined && state === undefined) return false
  const words = translator === undefined ? 'translation' : `trans. ${translator}`
  return [{ words: state === undefined ? words : `${words} (${state})` }]
}

function sayDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${months[Number(month) - 1]} ${Number(day)}, ${year}`
}
