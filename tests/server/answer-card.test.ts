import { expect, test } from 'vitest'
import { answerCard, cardHeaders } from '#server/answer-card.ts'
import type { CardRead } from '#server/cards.ts'
import { blankCard } from './a-blank-card.ts'

const address = { ui: 'uk', slug: 'litera-g', segment: 'k7f3qz', print: '0123456789' } as const
const path = '/cards/uk/litera-g/k7f3qz/0123456789.png'
const answerTo = (card: CardRead) => answerCard(address, { read: async () => card })
const body = blankCard(900)

test('answerCard() gives a card to keep for ever, and to show on other sites', async () => {
  expect(await answerTo({ kind: 'drawn', body, etag: '"abc"' })).toEqual({
    status: 200,
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'surrogate-key': 'site text:litera-g',
      etag: '"abc"',
    },
    body,
  })
  expect(cardHeaders('/cards/en/0123456789.png')['surrogate-key']).toBe('site')
  expect(cardHeaders(path)['surrogate-key']).toBe('site text:litera-g')
})

test('answerCard() lets nobody keep what stands in for a card', async () => {
  expect(await answerTo({ kind: 'stand-in', body })).toEqual({
    status: 200,
    headers: {
      'content-type': 'image/png',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'cross-origin',
    },
    body,
  })
})

test('answerCard() sends on to today’s card for a short while, and finds nothing where nothing is', async () => {
  const to = '/cards/uk/litera-g/k7f3qz/9876543210.png'
  expect(await answerTo({ kind: 'moved', to })).toEqual({
    status: 302,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'cross-origin-resource-policy': 'cross-origin',
      location: to,
    },
    body: Buffer.from(`${to}\n`),
  })
  expect(await answerTo({ kind: 'unknown' })).toBeUndefined()
})
