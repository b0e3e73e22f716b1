import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutWords } from '#core/reading/cut-words.ts'

test('cutWords() leaves short words whole, on one line', () => {
  expect(cutWords('Літера ґ', 20)).toBe('Літера ґ')
  expect(cutWords('рядок\nдругий', 20)).toBe('рядок другий')
})

test('cutWords() cuts between words and says that something is left out', () => {
  expect(cutWords('Мова без неї не заніміла', 14)).toBe('Мова без неї…')
  expect(cutWords('Так, звісно, приїду', 12)).toBe('Так, звісно…')
})

test('cutWords() cuts a word that is longer than all there is room for, never inside a pair of surrogates', () => {
  expect(cutWords('ґ'.repeat(30), 10)).toBe(`${'ґ'.repeat(10)}…`)
  expect(cutWords('😀'.repeat(30), 11)).toBe(`${'😀'.repeat(5)}…`)
})

test('cutWords() never gives more than it was asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 }), (words, length) => {
      expect(cutWords(words, length).length).toBeLessThanOrEqual(length + 1)
    }),
  )
})
