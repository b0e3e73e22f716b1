import { expect, test } from 'vitest'
import { cardSize } from '#core/cards/card.ts'
import { layout, widthAt } from '#core/cards/layout.ts'

test('widthAt() is what stands between the margins, in thousandths of the size', () => {
  expect((widthAt(40) * 40) / 1000).toBeLessThanOrEqual(layout.right - layout.left)
  expect((widthAt(40) * 40) / 1000).toBeGreaterThan(0.98 * (layout.right - layout.left))
})

test('the large words keep clear of where networks lay titles', () => {
  expect(layout.bottom).toBeLessThanOrEqual(cardSize.height - 90)
})
