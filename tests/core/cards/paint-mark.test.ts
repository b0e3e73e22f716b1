import { expect, test } from 'vitest'
import { paintMark } from '#core/cards/paint-mark.ts'

test('paintMark() paints two posts as high as the card, and a lintel between them', () => {
  const [left, lintel, right] = paintMark(undefined)
  expect([left, right].map((post) => [post?.top, post?.height])).toEqual([
    [0, 630],
    [0, 630],
  ])
  expect((lintel?.left ?? 0) + (lintel?.width ?? 0)).toBeGreaterThanOrEqual(right?.left ?? Number.NaN)
  expect(left?.colour).toBe(lintel?.colour)
})

test('paintMark() takes the library’s own accents', () => {
  const accents = {
    blue: { light: '#113355', dark: '#88aaff' },
    wheat: { light: '#886600', dark: '#ffcc66' },
  }
  expect(paintMark(accents).map((box) => box.colour)).toEqual(['#113355', '#113355', '#886600'])
})
