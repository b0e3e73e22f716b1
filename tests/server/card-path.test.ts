import { expect, test } from 'vitest'
import { type CardAddress, cardPath, readCardPath } from '#server/card-path.ts'

const print = '0123456789'

test.each<[string, CardAddress]>([
  ['/cards/uk/0123456789.png', { ui: 'uk', slug: undefined, segment: undefined, print }],
  ['/cards/en/litera-g/0123456789.png', { ui: 'en', slug: 'litera-g', segment: undefined, print }],
  ['/cards/uk/litera-g/k7f3qz/0123456789.png', { ui: 'uk', slug: 'litera-g', segment: 'k7f3qz', print }],
])('cardPath() writes %s, and readCardPath() reads it', (path, address) => {
  expect(cardPath(address)).toBe(path)
  expect(readCardPath(path)).toEqual(address)
})

test.each([
  '/cards',
  '/cards/uk',
  '/cards/uk/',
  '/cards/uk/.png',
  '/cards/uk/0123456789',
  '/cards/uk/0123456789.jpg',
  '/cards/uk/012345678.png',
  '/cards/uk/01234567890.png',
  '/cards/uk/012345678G.png',
  '/cards/uk/ABCDEF0123.png',
  '/cards/ua/0123456789.png',
  '/cards/uk/Літера/0123456789.png',
  '/cards/uk/litera_g/0123456789.png',
  '/cards/uk//0123456789.png',
  '/cards/uk/../0123456789.png',
  '/cards/uk/litera-g/k7f3q/0123456789.png',
  '/cards/uk/litera-g/k7f3qu/0123456789.png',
  '/cards/uk/litera-g//0123456789.png',
  '/cards/uk/litera-g/k7f3qz/more/0123456789.png',
  '/cards/uk/0123456789.png/',
  'cards/uk/0123456789.png',
  '/files/uk/0123456789.png',
])('readCardPath() reads nothing from %s', (path) => {
  expect(readCardPath(path)).toBeUndefined()
})
