import { expect, test } from 'vitest'
import { startThread } from '#adapters/cards/start-thread.ts'
import type { Card } from '#core/cards/card.ts'

const empty: Card = { kind: 'site', ui: 'uk', ground: '#fbf9f4', boxes: [], lines: [], says: [] }

test('startThread() draws one card after the other, and ends', async () => {
  const thread = startThread()
  const first = await thread.draw(empty, 120_000)
  expect(first.subarray(1, 4).toString()).toBe('PNG')
  expect((await thread.draw(empty, 120_000)).equals(first)).toBe(true)
  await thread.end()
})

test('startThread() says so when the thread dies over a card', async () => {
  const thread = startThread()
  const drawn = thread.draw(empty, 120_000)
  const outcome = expect(drawn).rejects.toThrow('Cannot draw a card: its thread ended')
  await thread.end()
  await outcome
  await expect(thread.draw(empty, 120_000)).rejects.toThrow('its thread ended')
})

test('startThread() says why a card cannot be drawn', async () => {
  const thread = startThread()
  const broken: Card = {
    ...empty,
    lines: [{ pieces: [], size: Number.NaN, colour: 'ні', baseline: 0, left: 0 }],
  }
  await expect(thread.draw(broken, 120_000)).rejects.toThrow(/^Cannot draw a card: /)
  await thread.end()
})
