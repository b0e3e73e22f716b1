import { expect, test } from 'vitest'
import { countPages, pageLength } from '#core/reading/count-pages.ts'

test('countPages() counts fifty texts to a page, the rest to the last one', () => {
  expect(pageLength).toBe(50)
  expect([1, 50, 51, 120, 10_000].map(countPages)).toEqual([1, 1, 2, 3, 200])
})

test('countPages() counts a first page even for no text', () => {
  expect(countPages(0)).toBe(1)
})
