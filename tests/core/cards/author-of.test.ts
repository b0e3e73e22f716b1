import { expect, test } from 'vitest'
import { authorOf } from '#core/cards/author-of.ts'

test('authorOf() gives the name in the language, romanised where there is none in English', () => {
  const author = { uk: 'Леся Українка', en: 'Lesya Ukrainka' }
  expect(authorOf(author, 'uk')).toBe('Леся Українка')
  expect(authorOf(author, 'en')).toBe('Lesya Ukrainka')
  expect(authorOf({ uk: 'Юрій Їжак', en: undefined }, 'en')).toBe('Yurii Yizhak')
})

test('authorOf() names nobody where the original names nobody', () => {
  expect(authorOf({ uk: undefined, en: 'the desk' }, 'en')).toBeUndefined()
  expect(authorOf({ uk: undefined, en: undefined }, 'uk')).toBeUndefined()
})
