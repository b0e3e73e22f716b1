import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitByDirection } from '#core/reading/split-by-direction.ts'

/** Phrases from right to left in [ ]. */
const marked = (words: string) =>
  splitByDirection(words)
    .map((part) => (part.direction === 'ours' ? part.words : `[${part.words}]`))
    .join('')

describe('splitByDirection()', () => {
  test.each([
    ['Старий ґанок п’ять років скрипить.', 'Старий ґанок п’ять років скрипить.'],
    ['Напис «שלום עליכם!», 1912.', 'Напис «[שלום עליכם]!», 1912.'],
    ['нижче — السلام عليكم, 1912 рік', 'нижче — [السلام عليكم], 1912 рік'],
    ['«שלום» — «עליכם»', '«[שלום]» — «[עליכם]»'],
    ['פרק 5 מתוך 6', '[פרק 5 מתוך] 6'],
    ['שלום і мир', '[שלום] і мир'],
    // Marks of vowels belong to the letter before them.
    ['שָׁלוֹםָ, друже', '[שָׁלוֹםָ], друже'],
    ['می‌خواهم', '[می‌خواهم]'],
    ['', ''],
  ])('%j is %j', (words, expected) => {
    expect(marked(words)).toBe(expected)
  })

  test('loses nothing, whatever it is given', () => {
    const words = fc.string({ unit: fc.constantFrom('ш', 'ש', 'س', '\u05b8', ' ', ',', '5', '«', '»', '—') })
    fc.assert(
      fc.property(words, (given) => {
        const parts = splitByDirection(given)
        expect(parts.map((part) => part.words).join('')).toBe(given)
        for (const part of parts) {
          expect(part.words).not.toBe('')
          expect(/[שس]/.test(part.words)).toBe(part.direction === 'right-to-left')
        }
      }),
    )
  })
})
