import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageLength, pageOf } from '#core/reading/page-of.ts'

const texts = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('pageOf()', () => {
  test('shows fifty at a time, the rest on the last page', () => {
    expect(pageLength).toBe(50)
    expect(pageOf(texts(120), 1)).toEqual({ items: texts(50), page: 1, pages: 3 })
    expect(pageOf(texts(120), 3).items).toEqual(texts(120).slice(100))
  })

  test('begins no page for nothing', () => {
    expect(pageOf(texts(50), 1).pages).toBe(1)
    expect(pageOf([], 1)).toEqual({ items: [], page: 1, pages: 1 })
    expect(pageOf(texts(50), 2).items).toEqual([])
  })

  test('shows every text once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
        const { pages } = pageOf(texts(count), 1)
        expect(texts(pages).flatMap((page) => pageOf(texts(count), page).items)).toEqual(texts(count))
      }),
    )
  })
})
