import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite } from '#core/quoting/cite.ts'
import { fillDay } from '#core/quoting/fill-day.ts'
import { leaveDayOpen } from '#core/quoting/leave-day-open.ts'
import { printBibtex } from '#core/quoting/print-bibtex.ts'
import { printCslJson } from '#core/quoting/print-csl-json.ts'
import { printRis } from '#core/quoting/print-ris.ts'
import type { Quotation } from '#core/quoting/quotation.ts'
import { quoteAsMarkdown } from '#core/quoting/quote-as-markdown.ts'
import { quoteAsText } from '#core/quoting/quote-as-text.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import { hostileQuotations } from './a-quotation.ts'

const printers: readonly ((quotation: Quotation) => string)[] = [
  (quotation) => wordsOfParts(cite(quotation, 'uk')),
  (quotation) => wordsOfParts(cite(quotation, 'en')),
  (quotation) => quoteAsText(quotation, 'en'),
  (quotation) => quoteAsMarkdown(quotation, 'uk'),
  printBibtex,
  printRis,
  printCslJson,
]
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('fillDay()', () => {
  test('writes a day as each reference does', () => {
    expect(fillDay(' (дата звернення: {dd}.{mm}.{y})', '2026-03-07')).toBe(' (дата звернення: 07.03.2026)')
    expect(fillDay('accessed {month} {d}, {y}, ', '2026-03-07')).toBe('accessed March 7, 2026, ')
    expect(fillDay('  urldate = {{y}-{mm}-{dd}},\n', '2026-03-07')).toBe('  urldate = {2026-03-07},\n')
  })

  test('makes of an open reference the one that names the day, whatever is quoted', () => {
    fc.assert(
      fc.property(hostileQuotations, fc.constantFrom(...printers), days, (quotation, print, accessed) => {
        const { before, day, after } = leaveDayOpen((sample) => print({ ...quotation, accessed: sample }))
        expect(before + fillDay(day, accessed) + after).toBe(print({ ...quotation, accessed }))
      }),
    )
  })
})
