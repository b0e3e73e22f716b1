import { expect, test } from 'vitest'
import { layout } from '#core/cards/layout.ts'
import { measurePieces } from '#core/cards/measure-words.ts'
import { siteCard } from '#core/cards/site-card.ts'
import { letters } from '#tests/support/card-letters.ts'
import { site } from './a-text.ts'

test('siteCard() says the library’s name and what it is, the interface’s language first', () => {
  expect(siteCard(site, 'en', letters).says).toEqual([
    'The Parlour',
    'Ukrainian texts beside their translations',
    'Українські тексти поруч із перекладом',
  ])
  expect(siteCard(site, 'uk', letters).lines[0]?.pieces).toEqual([{ words: 'Світлиця', face: 'bold' }])
})

test.for<[name: string, lines: string[]]>([
  ['Поруч', ['Поруч']],
  ['Стара книгарня на Подолі', ['Стара книгарня', 'на Подолі']],
  [
    'Бібліотека української класики імені Лесі Українки',
    ['Бібліотека', 'української класики', 'імені Лесі Українки'],
  ],
])('siteCard() says the name “%s” whole', ([name, lines]) => {
  const long = { ...site, name: { uk: name, en: name } }
  const drawn = siteCard(long, 'uk', letters).lines.filter((line) => line.pieces[0]?.face === 'bold')
  expect(drawn.map((line) => line.pieces.map(({ words }) => words).join(''))).toEqual(lines)
})

test.for(['Щ', 'Щедрик '.repeat(20), 'щ'.repeat(120)])(
  'siteCard() keeps the name “%s” between the margins',
  (name) => {
    const long = { ...site, name: { uk: name, en: name }, tagline: { uk: name, en: name } }
    for (const line of siteCard(long, 'uk', letters).lines) {
      expect((measurePieces(line.pieces, letters) * line.size) / 1000).toBeLessThan(
        layout.right - layout.left,
      )
      expect(line.baseline + 0.25 * line.size).toBeLessThanOrEqual(layout.bottom)
      expect(line.baseline - 0.76 * line.size).toBeGreaterThanOrEqual(layout.facts.first - 1)
    }
  },
)
