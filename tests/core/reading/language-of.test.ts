import { expect, test } from 'vitest'
import { languageOf } from '#core/reading/language-of.ts'

test('languageOf() tells the two alphabets apart, and takes words in both for Ukrainian', () => {
  expect(languageOf('На прохання автора')).toBe('uk')
  expect(languageOf('At the author’s request')).toBe('en')
  expect(languageOf('Запит GDPR')).toBe('uk')
})
