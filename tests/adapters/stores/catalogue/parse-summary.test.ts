import { expect, test } from 'vitest'
import { parseSummary } from '#adapters/stores/catalogue/parse-summary.ts'
import { summaryOf } from './a-catalogue.ts'

test('parseSummary() gives a summary as it was catalogued, with all that it does not say', () => {
  for (const summary of [summaryOf('ganok'), summaryOf('ganok', '2026-11-23')])
    expect(parseSummary(JSON.stringify(summary))).toEqual(summary)
})

test('parseSummary() takes nothing else', () => {
  expect(() => parseSummary('{"slug": "ganok"}')).toThrow()
  expect(() => parseSummary(null)).toThrow()
})
