import type { Part, Quotation } from './quotation.ts'
import { endSentence, list } from './write-reference.ts'

/** Words abbreviated by ДСТУ 3582:2013. */
const months = 'січ. лют. берез. квіт. трав. черв. лип. серп. верес. жовт. листоп. груд.'.split(' ')

/**
 * A reference in Ukrainian by ДСТУ 8302:2015: the title with its parallel one, who is responsible, the site, the address
 * and the day on which it was looked at; then where the original came out, and the licence. Names stand as the source has
 * them, after the slash (4.4, and ДСТУ ГОСТ 7.1:2006, 5.2.6), since nobody knows which part of a name is the surname, or
 * whether it is a person's.
 * @param quotation as `tidyQuotation` gives it
 */
export function citeInUkrainian(quotation: Quotation): Part[] {
  const { title, author, library, permalink, accessed, published, outlet, licence } = quotation
  const isTranslated = quotation.words.en !== undefined
  const titles = list(' = ', [
    [{ words: title.uk, language: 'uk' }],
    isTranslated && title.en !== undefined && [{ words: title.en, language: 'en' }],
  ])
  const makers = list(' ; ', [
    author.uk !== undefined && [{ words: author.uk, language: 'uk' }],
    isTranslated && nameTranslator(quotation),
  ])
  const cameOut = list(' ', [
    outlet !== undefined && endSentence([{ words: `Першодрук: ${outlet.name}` }]),
    published !== undefined && endSentence([{ words: sayDay(published) }]),
    outlet?.url !== undefined && endSentence([{ words: 'URL: ' }, { words: outlet.url, to: outlet.url }]),
  ])
  return list(' ', [
    endSentence(list(' / ', [titles, makers])),
    endSentence([{ words: library }]),
    outlet === undefined && cameOut,
    permalink !== '' &&
      endSentence([
        { words: 'URL: ' },
        { words: permalink, to: permalink },
        ...(accessed === undefined ? [] : [{ words: ` (дата звернення: ${inDigits(accessed)})` }]),
      ]),
    outlet !== undefined && cameOut,
    licence !== undefined && endSentence([{ words: `Ліцензія: ${licence}` }]),
  ])
}

/** The translator’s name stays in the nominative, so it comes after a colon. */
function nameTranslator({ translator, state }: Quotation): Part[] | false {
  if (translator === undefined && state === undefined) return false
  const words = translator === undefined ? 'пер. з укр.' : `пер. з укр.: ${translator}`
  return [{ words: state === undefined ? words : `${words} (${state})` }]
}

function sayDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}. ${Number(day)} ${months[Number(month) - 1]}`
}

function inDigits(date: string): string {
  return date.split('-').reverse().join('.')
}
