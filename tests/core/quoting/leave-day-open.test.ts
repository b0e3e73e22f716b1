import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite } from '#core/quoting/cite.ts'
import { leaveDayOpen } from '#core/quoting/leave-day-open.ts'
import { printBibtex } from '#core/quoting/print-bibtex.ts'
import { printCslJson } from '#core/quoting/print-csl-json.ts'
import { printRis } from '#core/quoting/print-ris.ts'
import type { Quotation } from '#core/quoting/quotation.ts'
import { quoteAsHtml } from '#core/quoting/quote-as-html.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import { hostileQuotations, letter } from './a-quotation.ts'

const printers: Readonly<Record<string, (quotation: Quotation) => string>> = {
  Ukrainian: (quotation) => wordsOfParts(cite(quotation, 'uk')),
  English: (quotation) => wordsOfParts(cite(quotation, 'en')),
  HTML: (quotation) => quoteAsHtml(quotation, 'uk'),
  BibTeX: printBibtex,
  RIS: printRis,
  CSL: printCslJson,
}
const open = (print: (quotation: Quotation) => string, quotation = letter) =>
  leaveDayOpen((accessed) => print({ ...quotation, accessed }))

describe('leaveDayOpen()', () => {
  test.for([
    ['Ukrainian', /\(дата звернення: \{dd\}\.\{mm\}\.\{y\}\)/],
    ['English', /accessed \{month\} \{d\}, \{y\}/],
    ['HTML', /\{dd\}\.\{mm\}\.\{y\}/],
    ['BibTeX', /urldate = \{\{y\}-\{mm\}-\{dd\}\}/],
    ['RIS', /Y2 {2}- \{y\}\/\{mm\}\/\{dd\}/],
    ['CSL', /\{y\},\s+\{m\},\s+\{d\}/],
  ] as const)('leaves the day of %s to the reader', ([name, expected]) => {
    expect(open(printers[name] ?? String).day).toMatch(expected)
  })

  test('names no day around it', () => {
    for (const print of Object.values(printers)) {
      const { before, after } = open(print)
      expect(before + after).toBe(print({ ...letter, accessed: undefined }))
      expect(before + after).not.toContain('2001')
    }
  })

  test('needs no place where nothing is printed of a day', () => {
    expect(leaveDayOpen(() => 'Ґанок')).toEqual({ before: 'Ґанок', day: '', after: '' })
  })

  test('is whole without the day, whatever is quoted', () => {
    fc.assert(
      fc.property(hostileQuotations, fc.constantFrom(...Object.values(printers)), (quotation, print) => {
        const { before, after } = open(print, quotation)
        expect(before + after).toBe(print({ ...quotation, accessed: undefined }))
      }),
    )
  })
})
