import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutWords, cutWordsBefore } from '#core/reading/cut-words.ts'

describe('cutWords()', () => {
  test('leaves alone what is short enough, on one line', () => {
    expect(cutWords('На ґанку тихо.', 14)).toBe('На ґанку тихо.')
    expect(cutWords(' Перший рядок\n другий рядок ', 100)).toBe('Перший рядок другий рядок')
  })

  test('cuts between words and says that something is left out', () => {
    expect(cutWords('Літера, що повернулася додому', 27)).toBe('Літера, що повернулася…')
    expect(cutWords('Літера, що повернулася додому', 23)).toBe('Літера, що повернулася…')
    expect(cutWords('Літера, що повернулася додому', 10)).toBe('Літера…')
  })

  test('cuts a word rather than half of what there is room for, but no letter in two', () => {
    expect(cutWords('щонайнеймовірніший', 7)).toBe('щонайн…')
    expect(cutWords('абв😀😀😀', 5)).toBe('абв…')
  })

  test('never gives more characters than asked for, nor other words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (words, length) => {
        const cut = cutWords(words, length)
        expect(cut.length).toBeLessThanOrEqual(length)
        expect(words.replace(/\s+/g, ' ').trim()).toContain(cut.replace(/…$/, ''))
      }),
    )
  })
})

describe('cutWordsBefore()', () => {
  test('leaves alone what is short enough, on one line', () => {
    expect(cutWordsBefore('На ґанку тихо.', 14)).toBe('На ґанку тихо.')
    expect(cutWordsBefore(' Перший рядок\n другий рядок ', 100)).toBe('Перший рядок другий рядок')
  })

  test('keeps the last words whole and says that something stands before them', () => {
    expect(cutWordsBefore('Літера, що повернулася додому', 27)).toBe('…що повернулася додому')
    expect(cutWordsBefore('Літера, що повернулася додому', 9)).toBe('…додому')
  })

  test('cuts a word rather than half of what there is room for, but no letter in two', () => {
    expect(cutWordsBefore('щонайнеймовірніший', 7)).toBe('…рніший')
    expect(cutWordsBefore('😀😀😀абв', 5)).toBe('…абв')
  })

  test('never gives more characters than asked for, nor other words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (words, length) => {
        const cut = cutWordsBefore(words, length)
        expect(cut.length).toBeLessThanOrEqual(length)
        expect(words.replace(/\s+/g, ' ').trim()).toContain(cut.replace(/^…/, ''))
      }),
    )
  })
})

test('both cut what is set with any blanks as what is set with single ones', () => {
  const part = fc.constantFrom(' ', '\n', '\u00a0', '     ', 'слово', 'а', ',', '😀')
  const long = fc.array(part, { maxLength: 400 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(long, fc.integer({ min: 2, max: 60 }), (words, length) => {
      const line = words.replace(/\s+/g, ' ').trim()
      expect(cutWords(words, length)).toBe(cutWords(line, length))
      expect(cutWordsBefore(words, length)).toBe(cutWordsBefore(line, length))
    }),
  )
})
