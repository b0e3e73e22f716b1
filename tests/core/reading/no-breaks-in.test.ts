import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { glue } from '#core/reading/glue.ts'
import { noBreaksIn } from '#core/reading/no-breaks-in.ts'

describe('noBreaksIn()', () => {
  test('numbers the no-break blanks among all blanks', () => {
    expect(noBreaksIn('вікно в\u00a0сад')).toBe('1')
    expect(noBreaksIn('Т.\u00a0Г. Шевченко —\nу\u00a01840 р.')).toBe('0 3')
  })

  test('says nothing where there is none', () => {
    for (const words of ['', 'ґанок', 'Т. Г. Шевченко — у 1840 р.', '\n\t\u2003\u202f'])
      expect(noBreaksIn(words), words).toBeUndefined()
  })

  test('is enough to have the stored words back from the words as glue() set them', () => {
    const pieces = fc.constantFrom(
      ...['і', 'в', 'б', 'Т.', 'Шевченко', '12', '000', 'р.', 'ст.', '№', '—', 'a', 'kg', 'Dr', 'п’ять'],
      ...[' ', ' ', ' ', '  ', '\u00a0', '\u00a0', '\n'],
    )
    const stored = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(stored, fc.constantFrom('uk', 'en'), (words, language) => {
        const own = new Set(noBreaksIn(words)?.split(' '))
        let place = 0
        const plain = glue(words, language).replace(/[ \u00a0]/g, () =>
          own.has(`${place++}`) ? '\u00a0' : ' ',
        )
        expect(plain).toBe(words)
      }),
      { numRuns: 500 },
    )
  })
})
