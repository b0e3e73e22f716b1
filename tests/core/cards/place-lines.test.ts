import { expect, test } from 'vitest'
import { heightOf, placeLines } from '#core/cards/place-lines.ts'

const setting = { size: 40, leading: 50, colour: '#1b1d22' }

test('heightOf() is from the top of the first line to the bottom of the last', () => {
  expect(heightOf(0, setting)).toBe(0)
  expect(heightOf(1, setting)).toBe(40)
  expect(heightOf(3, setting)).toBe(140)
})

test('placeLines() puts lines one below the other', () => {
  const pieces = [{ words: 'Ґанок', face: 'bold' }] as const
  const [first, second] = placeLines([pieces, pieces], 100, setting)
  expect(first).toMatchObject({ pieces, size: 40, colour: '#1b1d22', left: 112 })
  expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBe(50)
  expect(first?.baseline).toBeGreaterThan(125)
  expect(first?.baseline).toBeLessThan(140)
})
