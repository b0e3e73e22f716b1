import { type CardAddress, cardPath } from './card-path.ts'
import type { Cards } from './cards.ts'
import { keysOf } from './keeping.ts'
import type { Answer } from './send.ts'

/** Cards are made to be shown by other sites; browsers ask for leave at every step of the way, redirects among them. */
const shown = { 'cross-origin-resource-policy': 'cross-origin' }
const picture = { 'content-type': 'image/png', ...shown }

/** Seconds for which a cache may send people on to the card that is today's. */
const shortWhile = 60

/** What an answer with the card at a path says beside its tag and its length. */
export function cardHeaders(path: string): Readonly<Record<string, string>> {
  return {
    ...picture,
    'cache-control': 'public, max-age=31536000, immutable',
    'surrogate-key': keysOf(path).join(' '),
  }
}

/** Undefined where no card is. */
export async function answerCard(
  address: CardAddress,
  cards: Pick<Cards, 'read'>,
): Promise<Answer | undefined> {
  const card = await cards.read(address)
  switch (card.kind) {
    case 'drawn':
      return {
        status: 200,
        headers: { ...cardHeaders(cardPath(address)), etag: card.etag },
        body: card.body,
      }
    case 'stand-in':
      return { status: 200, headers: { ...picture, 'cache-control': 'no-store' }, body: card.body }
    case 'moved': {
      const headers = { 'content-type': 'text/plain; charset=utf-8', ...shown, location: card.to }
      const keep = { 'cache-control': `public, max-age=${shortWhile}` }
      return { status: 302, headers: { ...headers, ...keep }, body: Buffer.from(`${card.to}\n`) }
    }
    case 'unknown':
      return undefined
    default:
      return card satisfies never
  }
}
