import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { drawBoxes } from '#adapters/cards/draw-boxes.ts'
import type { Card } from '#core/cards/card.ts'
import { siteCard } from '#core/cards/site-card.ts'
import type { Text } from '#core/text/text.ts'
import { openCardFiles } from '#server/card-files.ts'
import { readCardPath } from '#server/card-path.ts'
import { type CardRead, type Cards, openCards, type Subject } from '#server/cards.ts'
import type { Library } from '#server/library.ts'
import { openPictures } from '#server/pictures.ts'
import { type ADrawing, aDrawing, blankOf } from './a-drawing.ts'
import { writeLibrary } from './a-library.ts'
import { openLibraryIn } from './open-library-in.ts'

let content: string
let library: Library
let drawing: ADrawing
let cards: Cards
let text: Text
let today: string

beforeEach(async () => {
  content = writeLibrary()
  library = await openLibraryIn(content)
  drawing = aDrawing()
  today = '2026-11-23'
  cards = open()
  text = await textAt('litera-g')
  return () => {
    library.close()
    rmSync(content, { recursive: true })
  }
})

/** The library's cards, with blanks in place of drawings. */
function open({ waiting = 16, limit = 1_000_000, penance = 60_000 } = {}): Cards {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-cards-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = openCardFiles({ folder, limit: 1_000_000, onNotice: () => {} })
  const pictures = openPictures({ drawing, files, line: { places: 1, waiting }, onNotice: () => {}, penance })
  return openCards({ library, drawing, pictures, limit, today: () => today })
}

async function textAt(slug: string): Promise<Text> {
  const found = await library.find(slug)
  if (found.kind !== 'text' && found.kind !== 'withdrawn') throw new Error(`There is no text "${slug}"`)
  return found.text
}

async function read(path: string): Promise<CardRead> {
  const address = readCardPath(path)
  if (address === undefined) throw new Error(`No card can be at "${path}"`)
  return cards.read(address)
}

const pathOf = (subject: Subject) => cards.preview(subject).path
const site: Subject = { kind: 'site', ui: 'uk' }
const quote = (): Subject => ({ kind: 'quote', ui: 'uk', text, segment: 'k7f3qz' })
const other = (): Subject => ({ kind: 'quote', ui: 'uk', text, segment: 'p4d8xv' })

/** Changes the Ukrainian words of the text, as an editor does, and waits until readers see it. */
async function edit(from: string, to: string): Promise<void> {
  const path = join(content, 'litera-g/uk.md')
  const words = readFileSync(path, 'utf8')
  expect(words).toContain(from)
  writeFileSync(path, words.replace(from, to))
  const { revision } = text
  await expect.poll(async () => (await textAt('litera-g')).revision).not.toBe(revision)
  text = await textAt('litera-g')
}

describe('a preview', () => {
  test('tells where a card is and what is on it, and draws nothing', () => {
    expect(cards.preview(site)).toEqual({
      path: expect.stringMatching(/^\/cards\/uk\/[0-9a-f]{10}\.png$/),
      alt: expect.stringContaining('Світлиця'),
    })
    expect(cards.preview({ kind: 'text', ui: 'en', text })).toEqual({
      path: expect.stringMatching(/^\/cards\/en\/litera-g\/[0-9a-f]{10}\.png$/),
      alt: expect.stringContaining('The letter that came home'),
    })
    expect(cards.preview(quote())).toEqual({
      path: expect.stringMatching(/^\/cards\/uk\/litera-g\/k7f3qz\/[0-9a-f]{10}\.png$/),
      alt: expect.stringMatching(/1933 року літера зникла.*In 1933 the letter vanished/),
    })
    expect(drawing.asked).toEqual([])
  })

  test('has another path for other words, for another language, and once a text is a year old', async () => {
    const before = pathOf(quote())
    await edit('зникла з абетки', 'щезла з абетки')
    const after = pathOf(quote())
    today = '2028-01-01'
    const later = pathOf(quote())
    const english = pathOf({ ...quote(), ui: 'en' })
    expect(new Set([before, after, later, english]).size).toBe(4)
    expect(pathOf(other())).toBe(pathOf(other()))
  })

  test('of a withdrawn text is the site’s, of a segment that is not there the text’s', async () => {
    const withdrawn = await textAt('pomylka')
    for (const subject of [
      { kind: 'text', ui: 'uk', text: withdrawn },
      { kind: 'quote', ui: 'uk', text: withdrawn, segment: 'q1w2e3' },
    ] as const)
      expect(pathOf(subject)).toBe(pathOf(site))
    expect(pathOf({ kind: 'quote', ui: 'uk', text, segment: '000000' })).toBe(
      pathOf({ kind: 'text', ui: 'uk', text }),
    )
  })
})

describe('a card', () => {
  test('is drawn once for all who ask at once, and not again for those who ask later', async () => {
    const path = pathOf(quote())
    const reads = await Promise.all(Array.from({ length: 50 }, () => read(path)))
    expect(reads[0]).toMatchObject({ kind: 'drawn', etag: expect.stringMatching(/^".+"$/) })
    expect(new Set(reads).size).toBe(1)
    expect(await read(path)).toBe(reads[0])
    expect(cards.peek(path)?.page).toBe(reads[0])
    const quotes = drawing.asked.filter((words) => words.includes('1933'))
    expect(quotes).toHaveLength(1)
  })

  test('that does not stay at hand is read from the disk', async () => {
    cards = open({ limit: 0 })
    const path = pathOf(quote())
    const first = await read(path)
    expect(cards.peek(path)).toBeUndefined()
    const drawings = () => drawing.asked.filter((words) => words.includes('1933')).length
    const drawingsOfARead = async () => {
      const before = drawings()
      expect(await read(path)).toEqual(first)
      return drawings() - before
    }
    await expect.poll(drawingsOfARead).toBe(0)
  })

  test('with an old print sends on to today’s', async () => {
    const old = pathOf(quote())
    expect((await read(old)).kind).toBe('drawn')
    await edit('зникла з абетки', 'щезла з абетки')
    expect(cards.peek(old)).toBeUndefined()
    expect(await read(old)).toEqual({ kind: 'moved', to: pathOf(quote()) })
    expect(await read('/cards/uk/0000000000.png')).toEqual({ kind: 'moved', to: pathOf(site) })
    expect((await read(pathOf(quote()))).kind).toBe('drawn')
  })

  test('of a text under its former name, or of one that is withdrawn, sends on too', async () => {
    const print = '0000000000.png'
    expect(await read(`/cards/uk/litera-ge/k7f3qz/${print}`)).toEqual({ kind: 'moved', to: pathOf(quote()) })
    expect(await read(`/cards/uk/pomylka/${print}`)).toEqual({ kind: 'moved', to: pathOf(site) })
  })

  test.each(['nema/k7f3qz', 'nema', 'zlamane', 'litera-g/000000'])(
    'is not there where nothing is: %s',
    async (place) => {
      expect(await read(`/cards/uk/${place}/0000000000.png`)).toEqual({ kind: 'unknown' })
      expect(drawing.asked).toEqual([])
    },
  )

  test('of the site follows site.yaml', async () => {
    const old = pathOf(site)
    expect((await read(old)).kind).toBe('drawn')
    writeFileSync(join(content, 'site.yaml'), 'name: {uk: Вітальня, en: The Drawing Room}\n')
    await expect.poll(() => pathOf(site)).not.toBe(old)
    await expect.poll(() => read(old)).toEqual({ kind: 'moved', to: pathOf(site) })
  })
})

describe('while a card is drawn', () => {
  /** Asks for the card of a paragraph, changes something, and lets the drawing end. */
  async function readDuring(change: () => Promise<void>): Promise<{ path: string; answer: CardRead }> {
    const path = pathOf(quote())
    const end = Promise.withResolvers<Buffer>()
    drawing.become(() => end.promise)
    const asked = read(path)
    await expect.poll(() => drawing.asked).toHaveLength(1)
    await change()
    drawing.become(async (card) => blankOf(card))
    end.resolve(Buffer.from('a picture of what was'))
    return { path, answer: await asked }
  }

  test('its text may be removed', async () => {
    const { path, answer } = await readDuring(async () => {
      rmSync(join(content, 'litera-g'), { recursive: true })
      await expect.poll(async () => (await library.find('litera-g')).kind).toBe('unknown')
    })
    expect(answer).toEqual({ kind: 'unknown' })
    expect(await read(path)).toEqual({ kind: 'unknown' })
    expect(cards.peek(path)).toBeUndefined()
  })

  test('its text may change', async () => {
    const { path, answer } = await readDuring(() => edit('зникла з абетки', 'щезла з абетки'))
    expect(answer).toEqual({ kind: 'moved', to: pathOf(quote()) })
    expect(path).not.toBe(pathOf(quote()))
    expect(cards.peek(path)).toBeUndefined()
    expect((await read(pathOf(quote()))).kind).toBe('drawn')
  })

  test('another text may change: the card is still the right one', async () => {
    const { answer } = await readDuring(async () => {
      writeFileSync(join(content, 'pomylka/uk.md'), '---\ntitle: Помилка\n---\n\nПравда.\n')
      await expect.poll(async () => (await library.find('pomylka')).kind).toBe('text')
    })
    expect(answer).toMatchObject({ kind: 'drawn', body: Buffer.from('a picture of what was') })
  })
})

describe('a card that cannot be drawn now', () => {
  test('is stood in for by the site’s, which was drawn while all was well', async () => {
    const drawn = new Map<string, Buffer>()
    drawing.become(async (card: Card) => {
      drawn.set(card.kind, blankOf(card))
      return blankOf(card)
    })
    await read(pathOf(other()))
    await expect.poll(() => cards.peek(pathOf(site))).toBeDefined()
    drawing.become(() => Promise.reject(new Error('its thread ended')))
    const answer = await read(pathOf(quote()))
    expect(answer).toEqual({ kind: 'stand-in', body: drawn.get('site') })
    expect(cards.peek(pathOf(quote()))).toBeUndefined()
  })

  test('leaves the site’s to be drawn at the next occasion, where that failed', async () => {
    const failing = pathOf(quote())
    drawing.become(async (card: Card) => {
      if (card.kind === 'site') throw new Error('its thread ended')
      return blankOf(card)
    })
    cards = open({ penance: 0 })
    await read(failing)
    await expect.poll(() => drawing.asked.filter((words) => words.includes('Світлиця'))).toHaveLength(2)
    drawing.become(async (card: Card) => blankOf(card))
    await expect
      .poll(async () => {
        await edit('Цього абзацу', 'Ось цього абзацу. Цього абзацу')
        await read(pathOf(other()))
        return cards.peek(pathOf(site))
      })
      .toBeDefined()
  })

  test('is stood in for by the mark where nothing was ever drawn', async () => {
    drawing.become(() => Promise.reject(new Error('its thread ended')))
    const mark = drawBoxes(siteCard(library.site(), 'uk', drawing.letters))
    expect(await read(pathOf(quote()))).toEqual({ kind: 'stand-in', body: mark })
  })

  test('is stood in for where too many wait, and drawn for whoever asks later', async () => {
    cards = open({ waiting: 0 })
    const end = Promise.withResolvers<Buffer>()
    drawing.become(() => end.promise)
    const first = read(pathOf(quote()))
    await expect.poll(() => drawing.asked).toHaveLength(1)
    expect((await read(pathOf(other()))).kind).toBe('stand-in')
    drawing.become(async (card) => blankOf(card))
    end.resolve(Buffer.from('a picture'))
    expect((await first).kind).toBe('drawn')
    await expect.poll(async () => (await read(pathOf(other()))).kind).toBe('drawn')
  })
})
