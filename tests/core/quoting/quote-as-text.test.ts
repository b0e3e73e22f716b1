import { describe, expect, test } from 'vitest'
import { quoteAsText } from '#core/quoting/quote-as-text.ts'
import { letter, original } from './a-quotation.ts'

describe('quoteAsText()', () => {
  test('gives both sides as they are stored, and the reference', () => {
    const [uk, en, reference, ...rest] = quoteAsText(letter, 'en').split('\n\n')
    expect([uk, en, rest]).toEqual([letter.words.uk, letter.words.en, []])
    expect(reference).toMatch(/^Oksana Yizhakevych, .*\.$/)
  })

  test('gives one side alone', () => {
    expect(quoteAsText(original, 'uk').split('\n\n')).toHaveLength(2)
    const translation = { ...letter, words: { uk: undefined, en: 'A porch,\na house.' } }
    expect(quoteAsText(translation, 'uk')).toMatch(/^A porch,\na house\.\n\nЛітера/)
  })
})
