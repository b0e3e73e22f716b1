import { cite } from './cite.ts'
import type { Quotation } from './quotation.ts'
import { tidyQuotation } from './tidy-quotation.ts'
import { wordsOfParts } from './write-reference.ts'

/** The quoted words as they are stored, the original first, and the reference below them. */
export function quoteAsText(quotation: Quotation, language: 'uk' | 'en'): string {
  const { uk, en } = tidyQuotation(quotation).words
  return [uk, en, wordsOfParts(cite(quotation, language))].filter((words) => words !== undefined).join('\n\n')
}
