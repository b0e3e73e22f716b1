import { expect, test } from 'vitest'
import { pageLength, pageOf } from '#core/reading/page-of.ts'

const items = Array.from({ length: pageLength * 2 + 1 }, (_, index) => index)

test('pageOf() gives every item on just one page', () => {
  const pages = [1, 2, 3].map((page) => pageOf(items, page))
  expect(pages.map((page) => page.items.length)).toEqual([pageLength, pageLength, 1])
  expect(pages.flatMap((page) => page.items)).toEqual(items)
  expect(pages.map((page) => page.pages)).toEqual([3, 3, 3])
})

test('pageOf() has one page even where there is nothing to show', () => {
  expect(pageOf([], 1)).toEqual({ items: [], page: 1, pages: 1 })
})
