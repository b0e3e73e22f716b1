import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite } from '#core/quoting/cite.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import { hostileQuotations, letter } from './a-quotation.ts'

describe('cite()', () => {
  test('writes in the language that is asked for', () => {
    expect(wordsOfParts(cite(letter, 'uk'))).toContain('дата звернення')
    expect(wordsOfParts(cite(letter, 'en'))).toContain('accessed')
  })

  test('stays on one line, and links only to the web, whatever the facts are', () => {
    fc.assert(
      fc.property(hostileQuotations, fc.constantFrom('uk', 'en'), (quotation, language) => {
        const parts = cite(quotation, language)
        expect(wordsOfParts(parts)).not.toMatch(/[\n\r\u2028\p{Cc}]/u)
        for (const { to } of parts) expect(to ?? 'https://').toMatch(/^https:\/\/[^\s<>"{}]*$/)
      }),
    )
  })
})
