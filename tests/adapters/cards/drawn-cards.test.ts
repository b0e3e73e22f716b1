import { join } from 'node:path'
import { decode } from 'fast-png'
import { afterAll, describe, expect, test } from 'vitest'
import { openDrawing } from '#adapters/cards/open-drawing.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { type Card, cardSize, type Line } from '#core/cards/card.ts'
import { layout } from '#core/cards/layout.ts'
import { faces } from '#core/cards/letters.ts'
import { quoteCard } from '#core/cards/quote-card.ts'
import { textCard } from '#core/cards/text-card.ts'
import { normalise } from '#core/text/normalise.ts'
import { cardWordsIn } from '#locales/card-words.ts'
import { cardCases, today } from '#tests/support/card-cases.ts'
import { letters } from '#tests/support/card-letters.ts'

const drawing = openDrawing({ limit: 120_000 })
afterAll(() => drawing.close())

/** Where something was drawn on the ground, from a column on. */
function inkOf(png: Buffer, card: Card, left: number) {
  const { data, palette = [], width } = decode(png)
  const ground = palette.findIndex((colour) => Buffer.from(colour).toString('hex') === card.ground.slice(1))
  const found = { left: width, right: 0, top: Number(cardSize.height), bottom: 0 }
  for (const [at, place] of data.entries()) {
    const [column, row] = [at % width, Math.floor(at / width)]
    if (place === ground || column < left) continue
    found.left = Math.min(found.left, column)
    found.right = Math.max(found.right, column)
    found.top = Math.min(found.top, row)
    found.bottom = Math.max(found.bottom, row)
  }
  return found
}

describe('every letter that the fonts’ tables promise', () => {
  test.for(faces)('of the cut %s is drawn without a question to the network', async (face) => {
    const all = [...letters[face].keys()].map((letter) => String.fromCodePoint(letter))
    const rows = Array.from({ length: Math.ceil(all.length / 40) }, (_, row) =>
      all.slice(40 * row, 40 * row + 40),
    )
    const lines = rows.map(
      (row, index): Line => ({
        pieces: [{ words: row.join(''), face }],
        size: 24,
        colour: '#1b1d22',
        left: 24,
        baseline: 40 + 28 * index,
      }),
    )
    const card: Card = { kind: 'text', ui: 'uk', ground: '#fbf9f4', boxes: [], lines, says: [] }
    expect(all.length).toBeGreaterThan(700)
    await expect(drawing.draw(card)).resolves.toBeInstanceOf(Buffer)
  })
})

describe('a card with', () => {
  test.for(cardCases())(
    '$name keeps its words off the edges and the bottom, and weighs little',
    async ({ card }) => {
      const png = await drawing.draw(card)
      expect(png.length).toBeLessThan(100_000)
      expect(decode(png)).toMatchObject(cardSize)
      const beside = inkOf(png, card, 60)
      expect(beside.left).toBeGreaterThan(layout.left - 12)
      expect(beside.right).toBeLessThan(layout.right + 8)
      expect(beside.top).toBeGreaterThan(24)
      expect(beside.bottom).toBeLessThan(cardSize.height - 86)
    },
  )
})

describe('the cards of the bundled library', async () => {
  const store = openFileStore({ folder: join(import.meta.dirname, '../../../content') })
  const site = await store.readSite()
  const texts = (await Promise.all((await store.list()).map((slug) => store.read(slug)))).filter(
    (text) => text !== undefined,
  )
  const cards = texts.flatMap((text) =>
    (['uk', 'en'] as const).flatMap((ui) => [
      textCard({ site, text }, ui, cardWordsIn(ui), today, letters),
      ...text.source.pieces.flatMap(
        ({ segment }) =>
          quoteCard({ site, text, segment: segment.id ?? '' }, ui, cardWordsIn(ui), today, letters) ?? [],
      ),
    ]),
  )

  test('hold no letter that is not drawn', () => {
    expect(cards.length).toBeGreaterThan(200)
    const lacking = cards.flatMap((card) =>
      card.lines.flatMap((line) =>
        line.pieces.flatMap(({ words, face }) =>
          [...words].filter((letter) => !letters[face].has(letter.codePointAt(0) ?? 0)),
        ),
      ),
    )
    expect(lacking).toEqual([])
  })

  test('say so where they leave out words', () => {
    const cut = texts.flatMap((text) =>
      text.source.pieces.flatMap(({ segment }) => {
        const subject = { site, text, segment: segment.id ?? '' }
        const card = quoteCard(subject, 'uk', cardWordsIn('uk'), today, letters)
        const said = card?.says[0]
        const isWhole =
          said === undefined || segment.block.kind === 'figure' || said === normalise(segment.words)
        return isWhole ? [] : [said]
      }),
    )
    expect(cut.length).toBeGreaterThan(20)
    expect(cut.filter((said) => !said.endsWith('…'))).toEqual([])
  })

  test('are drawn, one of each text in each language, small enough for every messenger', async () => {
    const sizes: number[] = []
    for (const card of cards.filter((each, index) => each.kind === 'text' || index % 40 === 1))
      sizes.push((await drawing.draw(card)).length)
    sizes.sort((one, other) => one - other)
    expect(sizes.at(-1)).toBeLessThan(100_000)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60_000)
  })
})
