import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint, hash10 } from '#core/text/fingerprint.ts'
import { normalise, sameWords } from '#core/text/normalise.ts'
import { prose } from './arbitrary/prose.ts'

describe('normalise()', () => {
  test.each([
    ['й', 'и\u0306'],
    ['їжак', 'і\u0308жак'],
    ['м’яч', "м'яч"],
    ['м’яч', 'мʼяч'],
    ['м’яч', 'м`яч'],
    ['два слова', 'два\u00a0слова'],
    ['два слова', ' два\t \r\n слова\n'],
    ['1 000', '1\u202f000'],
    ['перенос', 'пере\u00adнос'],
    ['й', 'и\u00ad\u0306'],
  ])('%j are the same words as %j', (one, other) => {
    expect(sameWords(one, other)).toBe(true)
    expect(fingerprint(one)).toBe(fingerprint(other))
  })

  test.each([
    ['Слово', 'слово'],
    ['слово', 'слово,'],
    ['слово – слово', 'слово — слово'],
    ['«слово»', '"слово"'],
    ['за́мок', 'замо́к'],
    ['два слова', 'дваслова'],
    ['ґанок', 'ганок'],
    ['и', 'й'],
  ])('%j are not the same words as %j', (one, other) => {
    expect(sameWords(one, other)).toBe(false)
    expect(fingerprint(one)).not.toBe(fingerprint(other))
  })

  test('changes nothing the second time', () => {
    const any = fc.oneof(
      prose,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."иі\u00ad\u0306\u0308\u0301 \u00a0`\u1fef'") }),
    )
    fc.assert(
      fc.property(any, (words) => {
        expect(normalise(normalise(words))).toBe(normalise(words))
      }),
      { numRuns: 500 },
    )
  })
})

describe('fingerprint()', () => {
  test('is the first 10 hex digits of SHA-256 over the words as UTF-8', () => {
    // printf 'Ґанок' | sha256sum
    expect(fingerprint('Ґанок')).toBe('5022c9979c')
    expect(fingerprint('  Ґанок\n')).toBe('5022c9979c')
    expect(hash10('')).toBe('e3b0c44298')
  })
})
