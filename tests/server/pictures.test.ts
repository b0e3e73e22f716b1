import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Card } from '#core/cards/card.ts'
import { openCardFiles } from '#server/card-files.ts'
import { openPictures } from '#server/pictures.ts'
import { aDrawing, blankOf } from './a-drawing.ts'

const name = 'a'.repeat(32)
const card: Card = {
  kind: 'text',
  ui: 'uk',
  ground: '#fafaf6',
  boxes: [],
  lines: [],
  says: ['Літера, що повернулася додому'],
}

function open(penance?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-cards-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const notices: string[] = []
  const onNotice = (notice: string) => void notices.push(notice)
  const drawing = aDrawing()
  const files = openCardFiles({ folder: join(folder, 'cards'), limit: 1_000_000, onNotice })
  const line = { places: 1, waiting: 0 }
  const pictures = openPictures({ drawing, files, line, onNotice, ...(penance !== undefined && { penance }) })
  return { drawing, notices, pictures, place: join(folder, 'cards') }
}

test('openPictures() finds what was drawn, and nothing else', async () => {
  const { pictures } = open()
  expect(await pictures.find(name)).toBeUndefined()
  expect(await pictures.draw(name, card)).toEqual(blankOf(card))
  await expect.poll(() => pictures.find(name)).toEqual(blankOf(card))
  expect(await pictures.find('b'.repeat(32))).toBeUndefined()
})

test('openPictures() draws although the disk refuses to keep it, and says so once', async () => {
  const { pictures, notices, place } = open()
  writeFileSync(place, 'a file stands in the way')
  for (let round = 0; round < 3; round += 1) expect(await pictures.draw(name, card)).toEqual(blankOf(card))
  await expect.poll(() => notices).toEqual([expect.stringContaining('Cannot keep cards in')])
  expect(await pictures.find(name)).toBeUndefined()
})

test('openPictures() draws nothing for whoever would wait too long', async () => {
  const { drawing, notices, pictures } = open()
  const end = Promise.withResolvers<Buffer>()
  drawing.become(() => end.promise)
  const first = pictures.draw(name, card)
  expect(await pictures.draw('b'.repeat(32), card)).toBeUndefined()
  end.resolve(blankOf(card))
  expect(await first).toEqual(blankOf(card))
  expect(await pictures.draw('b'.repeat(32), card)).toEqual(blankOf(card))
  expect(notices).toEqual([])
})

test('openPictures() does not try again at once what could not be drawn, and says what it was', async () => {
  const { drawing, notices, pictures } = open()
  drawing.become(() => Promise.reject(new Error('Cannot draw a card: its thread ended')))
  expect(await pictures.draw(name, card)).toBeUndefined()
  expect(await pictures.draw(name, card)).toBeUndefined()
  // Once, and once more for luck.
  expect(drawing.asked).toHaveLength(2)
  expect(notices).toEqual([
    'Cannot draw a card: its thread ended: "Літера, що повернулася додому"; another card stands in for it',
  ])
  drawing.become(async () => blankOf(card))
  expect(await pictures.draw('b'.repeat(32), card)).toEqual(blankOf(card))
})

test('openPictures() tries again after a while', async () => {
  const { drawing, pictures } = open(0)
  drawing.become(() => Promise.reject(new Error('Cannot draw a card: it took longer than 9 ms')))
  expect(await pictures.draw(name, card)).toBeUndefined()
  drawing.become(async () => blankOf(card))
  expect(await pictures.draw(name, card)).toEqual(blankOf(card))
})

test('openPictures() says nothing of what could not be drawn because it was closed', async () => {
  const { drawing, notices, pictures } = open()
  const end = Promise.withResolvers<Buffer>()
  drawing.become(() => end.promise)
  const asked = pictures.draw(name, card)
  await pictures.close()
  end.reject(new Error('Cannot draw a card: its thread ended'))
  expect(await asked).toBeUndefined()
  expect(notices).toEqual([])
})
