import { expect, test } from 'vitest'
import type { Site } from '#core/reading/site.ts'
import { parseText } from '#core/text/text.ts'
import type { Subject } from '#server/compose-card.ts'
import { openComposedCards } from '#server/composed-cards.ts'
import { aDrawing } from './a-drawing.ts'

const site: Site = {
  name: { uk: 'Світлиця', en: 'The Parlour' },
  tagline: { uk: 'Тексти поруч', en: 'Texts side by side' },
  about: { uk: '', en: '' },
  contact: undefined,
  accents: undefined,
  ui: 'uk',
  lead: undefined,
}

/** The card of the only segment of a text of a year ago, with these words. */
function quoteOf(words: string): Subject {
  const source = `---\ntitle: Літера\npublished: 2025-11-23\n---\n\n<!-- k7f3qz -->\n${words}\n`
  const text = parseText('litera-g', new Map([['uk.md', source]]), new Map())
  return { kind: 'quote', ui: 'uk', text, segment: 'k7f3qz' }
}

function open({ waiting = 100 } = {}) {
  let today = '2026-11-23'
  let current = site
  const library = { site: () => current }
  const composed = openComposedCards({ library, drawing: aDrawing(), today: () => today, waiting })
  return {
    ...composed,
    turnDay(day: string) {
      today = day
    },
    rename(uk: string) {
      current = { ...site, name: { ...site.name, uk } }
    },
  }
}

test('openComposedCards() tells where a card is, what it says and what its picture is called', async () => {
  const { of, inTurn } = open()
  const composed = of(quoteOf('Слово.'))
  expect(composed).toMatchObject({
    path: expect.stringMatching(/^\/cards\/uk\/litera-g\/k7f3qz\/[0-9a-f]{10}\.png$/),
    alt: expect.stringContaining('Слово.'),
    name: expect.stringMatching(/^[0-9a-f]{32}$/),
    card: { kind: 'quote', ui: 'uk' },
  })
  expect(await inTurn(quoteOf('Слово.'))).toBe(composed)
})

test('openComposedCards() never takes a card for another', () => {
  const { of, turnDay, rename } = open()
  const english: Subject = { ...quoteOf('Слово.'), ui: 'en' }
  const all = [of(quoteOf('Слово.')), of(quoteOf('Слова.')), of(english), of({ kind: 'site', ui: 'uk' })]
  turnDay('2026-11-24')
  all.push(of(quoteOf('Слово.')))
  rename('Вітальня')
  all.push(of(quoteOf('Слово.')))
  expect(new Set(all.map(({ path }) => path)).size).toBe(6)
  expect(new Set(all.map(({ name }) => name)).size).toBe(6)
})

test('openComposedCards() lets others have their turn between one card and the next', async () => {
  const { inTurn } = open()
  const order: string[] = []
  const tick = () =>
    setImmediate(() => {
      order.push('others')
      if (order.length < 50) tick()
    })
  tick()
  const words = ['Перше.', 'Друге.', 'Третє.']
  await Promise.all(
    words.map(async (each) => {
      await inTurn(quoteOf(each))
      order.push('a card')
    }),
  )
  expect(order.join(', ')).toMatch(/^(others, )+a card, (others, )+a card, (others, )+a card/)
})

test('openComposedCards() makes nobody wait for too many, and knows at once what it has composed', async () => {
  const { inTurn } = open({ waiting: 1 })
  const words = ['Перше.', 'Друге.', 'Третє.']
  const asked = words.map((each) => inTurn(quoteOf(each)))
  expect(await asked[2]).toBe('busy')
  const [first] = await Promise.all(asked)
  expect(await Promise.all(words.map((each) => inTurn(quoteOf(each))))).toEqual([
    first,
    await asked[1],
    expect.objectContaining({ alt: expect.stringContaining('Третє.') }),
  ])
})
