import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { decode } from 'fast-png'
import { afterAll, describe, expect, test } from 'vitest'
import { openDrawing } from '#adapters/cards/open-drawing.ts'
import type { Card } from '#core/cards/card.ts'

const card: Card = {
  kind: 'site',
  ui: 'uk',
  ground: '#fbf9f4',
  boxes: [{ left: 0, top: 0, width: 20, height: 630, colour: '#1f5fa8', round: 0 }],
  lines: [
    { pieces: [{ words: 'Ґанок', face: 'bold' }], size: 80, colour: '#1b1d22', left: 112, baseline: 300 },
  ],
  says: ['Ґанок'],
}

function withWords(words: string): Card {
  return { ...card, lines: card.lines.map((line) => ({ ...line, pieces: [{ words, face: 'bold' }] })) }
}

describe('openDrawing()', () => {
  const drawing = openDrawing({ limit: 120_000 })
  afterAll(() => drawing.close())

  test('draws a PNG of 1200×630 with a palette', async () => {
    const png = decode(await drawing.draw(card), { checkCrc: true })
    expect(png).toMatchObject({ width: 1200, height: 630, channels: 1 })
    expect(png.palette?.[png.data[600 * 1200 + 600] ?? 0]).toEqual([0xfb, 0xf9, 0xf4])
    expect(png.palette?.[png.data[600 * 1200 + 10] ?? 0]).toEqual([0x1f, 0x5f, 0xa8])
  })

  test('draws the same card the same, and cards asked for at once each as itself', async () => {
    const [first, other, second] = await Promise.all([card, withWords('Дзиґа'), card].map(drawing.draw))
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
    expect(first?.equals(other ?? Buffer.alloc(0))).toBe(false)
  })

  test('fails, and asks nobody, where a letter would have to be fetched; the next card is drawn', async () => {
    await expect(drawing.draw(withWords('漢字'))).rejects.toThrow(
      'it asked for the network: fetch https://fonts.googleapis',
    )
    await expect(drawing.draw(withWords('🙂'))).rejects.toThrow('asked for the network')
    expect((await drawing.draw(card)).length).toBeGreaterThan(1_000)
  })

  test('names what draws', () => {
    expect(drawing.made).toMatch(/^[0-9a-f]{10}$/)
    expect(openDrawing().made).toBe(drawing.made)
  })
})

test('openDrawing() gives up a card that takes too long', async () => {
  const drawing = openDrawing({ limit: 1 })
  await expect(drawing.draw(card)).rejects.toThrow('Cannot draw a card: it took longer than 1 ms')
  await drawing.close()
})

test('openDrawing() ends a thread that has nothing to draw, and starts another when it has', async () => {
  const drawing = openDrawing({ limit: 120_000, patience: 1 })
  const threads: Worker[] = []
  const ends: Promise<unknown>[] = []
  const onThread = (thread: Worker) => {
    threads.push(thread)
    ends.push(once(thread, 'exit'))
  }
  process.on('worker', onThread)
  const first = await drawing.draw(card)
  expect(threads).toHaveLength(1)
  await ends[0]
  expect((await drawing.draw(card)).equals(first)).toBe(true)
  expect(threads).toHaveLength(2)
  process.off('worker', onThread)
  await drawing.close()
})

test('openDrawing() draws again in a thread that rests', async () => {
  const drawing = openDrawing({ limit: 120_000 })
  const threads: Worker[] = []
  const onThread = (thread: Worker) => threads.push(thread)
  process.on('worker', onThread)
  await drawing.draw(card)
  await Promise.all([drawing.draw(card), drawing.draw(withWords('Дзиґа'))])
  await drawing.draw(card)
  expect(threads).toHaveLength(2)
  process.off('worker', onThread)
  await drawing.close()
})

test('openDrawing() rejects what is being drawn when it is closed, and all that comes after', async () => {
  const drawing = openDrawing()
  const outcomes = Promise.allSettled([drawing.draw(card), drawing.draw(card)])
  await drawing.close()
  expect((await outcomes).map((each) => each.status)).toEqual(['rejected', 'rejected'])
  await expect(drawing.draw(card)).rejects.toThrow('drawing is closed')
})
