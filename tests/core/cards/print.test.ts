import { expect, test } from 'vitest'
import type { Card } from '#core/cards/card.ts'
import { printOf } from '#core/cards/print.ts'

const card: Card = { kind: 'site', ui: 'uk', ground: '#fbf9f4', boxes: [], lines: [], says: ['Поруч'] }

test('printOf() is 10 hex digits, the same for the same card', () => {
  expect(printOf(card, 'a5008e2624')).toMatch(/^[0-9a-f]{10}$/)
  expect(printOf({ ...card }, 'a5008e2624')).toBe(printOf(card, 'a5008e2624'))
})

test('printOf() is another for another letter, and for another hand that draws', () => {
  expect(printOf({ ...card, says: ['Порух'] }, 'a5008e2624')).not.toBe(printOf(card, 'a5008e2624'))
  expect(printOf(card, 'b5008e2624')).not.toBe(printOf(card, 'a5008e2624'))
})
