import { expect, test } from 'vitest'
import { countLetters, minutesFor, readingMinutes } from '#core/reading/reading-time.ts'

test('readingMinutes() is never less than one', () => {
  expect(readingMinutes([])).toBe(1)
  expect(readingMinutes(['Ґанок.'])).toBe(1)
})

test('readingMinutes() counts the letters of all parts, a thousand to the minute', () => {
  const paragraph = 'літера'.repeat(250)
  expect(readingMinutes([paragraph])).toBe(2)
  expect(readingMinutes([paragraph, paragraph])).toBe(3)
  expect(readingMinutes(Array.from({ length: 20 }, () => paragraph))).toBe(30)
})

test('readingMinutes() does not count blanks and line ends', () => {
  const verse = `${'а\u00a0б\nв '.repeat(500)}${' '.repeat(5_000)}`
  expect(readingMinutes([verse])).toBe(readingMinutes(['абв'.repeat(500)]))
})

test('minutesFor() and countLetters() count as readingMinutes() does', () => {
  const words = 'Ґанок, об’їзд — і\u00a0дощ.\n'.repeat(120)
  expect(countLetters('Ґанок, об’їзд — і\u00a0дощ.\n')).toBe(18)
  expect(minutesFor(countLetters(words))).toBe(readingMinutes([words]))
  expect(minutesFor(0)).toBe(1)
})
