import { citeInEnglish } from './cite-in-english.ts'
import { citeInUkrainian } from './cite-in-ukrainian.ts'
import type { Part, Quotation } from './quotation.ts'
import { tidyQuotation } from './tidy-quotation.ts'

/** The reference as one writes it in the language: by ДСТУ 8302:2015 in Ukrainian, by the Chicago Manual in English. */
export function cite(quotation: Quotation, language: 'uk' | 'en'): Part[] {
  const tidy = tidyQuotation(quotation)
  return language === 'uk' ? citeInUkrainian(tidy) : citeInEnglish(tidy)
}
