import { expect, test } from 'vitest'
import { altOf } from '#core/cards/say-card.ts'

test('altOf() says the parts of a card as sentences', () => {
  const says = [
    'Хто з них має рацію?',
    'Літера, що повернулася додому',
    'Редакція «Поруч»',
    'перекладено 95 %',
    'Поруч',
  ]
  expect(altOf({ kind: 'quote', ui: 'uk', ground: '#fbf9f4', boxes: [], lines: [], says })).toBe(
    'Хто з них має рацію? Літера, що повернулася додому. Редакція «Поруч». перекладено 95 %. Поруч.',
  )
})

test('altOf() ends no sentence twice', () => {
  const says = ['“They only spelled them otherwise.”', '«Хто там?»', 'Далі буде\u00a0…', 'Сніг']
  expect(altOf({ kind: 'quote', ui: 'en', ground: '#fbf9f4', boxes: [], lines: [], says })).toBe(
    '“They only spelled them otherwise.” «Хто там?» Далі буде\u00a0… Сніг.',
  )
})
