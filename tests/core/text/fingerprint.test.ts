import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint, hash10 } from '#core/text/fingerprint.ts'

describe('hash10()', () => {
  test('is what everybody else’s SHA-256 begins with', () => {
    // FIPS 180-2, appendix B.1.
    expect(hash10('abc')).toBe('ba7816bf8f')
    expect(hash10('')).toBe('e3b0c44298')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(hash10(words)).toBe(createHash('sha256').update(words).digest('hex').slice(0, 10))
      }),
    )
  })
})

describe('fingerprint()', () => {
  const words = 'З’їзд на 5 км: «Ґанок» — дім її'

  test.each([
    ['an apostrophe of another kind', "З'їзд на 5 км: «Ґанок» — дім її"],
    ['the letter apostrophe', 'Зʼїзд на 5 км: «Ґанок» — дім її'],
    ['no-break blanks', 'З’їзд на 5\u00a0км: «Ґанок»\u00a0— дім\u202fїї'],
    ['line ends', 'З’їзд на 5 км:\r\n«Ґанок» — дім\nїї'],
    ['blanks around it', '\n  З’їзд на 5 км: «Ґанок»   — дім її \t'],
    ['soft hyphens', 'З’їзд на 5 км: «Ґа\u00adнок» — дім її'],
    ['letters made of two signs', 'З’і\u0308зд на 5 км: «Ґанок» — дім і\u0308і\u0308'],
  ])('is the same with %s', (_what, other) => {
    expect(fingerprint(other)).toBe(fingerprint(words))
  })

  test.each([
    ['another letter', 'З’їзд на 5 км: «Ганок» — дім її'],
    ['another case', 'З’їзд на 5 км: «ґанок» — дім її'],
    ['other quotes', 'З’їзд на 5 км: "Ґанок" — дім її'],
    ['a dash of another length', 'З’їзд на 5 км: «Ґанок» – дім її'],
    ['a comma more', 'З’їзд на 5 км: «Ґанок», — дім її'],
    ['an apostrophe less', 'Зїзд на 5 км: «Ґанок» — дім її'],
    ['a blank less', 'З’їзд на 5км: «Ґанок» — дім її'],
  ])('is not the same with %s', (_what, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(words))
  })

  test('is 10 hex digits', () => expect(fingerprint(words)).toMatch(/^[0-9a-f]{10}$/))
})
