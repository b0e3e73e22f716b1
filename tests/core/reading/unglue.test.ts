import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { glue } from '#core/reading/glue.ts'
import { unglue } from '#core/reading/unglue.ts'
import { sameWords } from '#core/text/normalise.ts'

const pieces = fc.constantFrom(
  ...['і', 'в', 'на', 'б', 'же', 'слово', 'Т.', 'Шевченко', '12', '000', 'р.', 'грн', 'XIX', 'ст.', '№', '§'],
  ...['—', '–', '«', '»', '(', ',', 'a', 'I', 'kg', 'Dr', 'August', 'на́голос', 'п’ять'],
  ...[' ', ' ', ' ', ' ', '  ', '\n', '\t'],
)
const stored = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''))
const withOwn = fc
  .array(fc.oneof(pieces, fc.constant('\u00a0')), { maxLength: 40 })
  .map((all) => all.join(''))
const languages = fc.constantFrom('uk', 'en')

describe('unglue()', () => {
  test('gives back a sentence as it was before it was set', () => {
    const words = 'Т. Г. Шевченко — у 1840 р. — і 1 200 000 грн, якби ж то.'
    expect(glue(words, 'uk')).not.toBe(words)
    expect(unglue(glue(words, 'uk'), 'uk')).toBe(words)
  })

  test('keeps a no-break blank that an editor typed where none is set', () => {
    expect(unglue('вікно\u00a0в\u00a0сад', 'uk')).toBe('вікно\u00a0в сад')
    expect(unglue('New\u00a0York', 'en')).toBe('New\u00a0York')
  })

  test('undoes all that glue() does, whatever the words', () => {
    fc.assert(
      fc.property(stored, languages, (words, language) => {
        expect(unglue(glue(words, language), language)).toBe(words)
      }),
      { numRuns: 500 },
    )
  })

  test('changes nothing but no-break blanks, and leaves the words the same as any that were stored', () => {
    fc.assert(
      fc.property(withOwn, languages, (words, language) => {
        const plain = unglue(glue(words, language), language)
        expect(sameWords(plain, words)).toBe(true)
        for (const [at, character] of [...plain].entries())
          if (character !== [...words][at]) expect([[...words][at], character]).toEqual(['\u00a0', ' '])
      }),
      { numRuns: 500 },
    )
  })

  test('keeps every no-break blank that glue() would not have set', () => {
    fc.assert(
      fc.property(withOwn, languages, (words, language) => {
        const plain = unglue(words, language)
        expect(glue(plain, language)).toBe(glue(words, language))
      }),
      { numRuns: 500 },
    )
  })
})
