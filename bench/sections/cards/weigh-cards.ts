import { join } from 'node:path'
import { clientCore, serverCore } from '../../cores.ts'
import { composeAllCards } from '../../corpus/compose-cards.ts'
import type { Line } from '../../line.ts'
import { startEngine } from '../../peers/card-engines/start-engine.ts'
import type { Site } from '../../site.ts'
import { checkout } from '../../subject/copy-checkout.ts'

/** What every card of the library weighs that comes with Poruch: the site's, those of its texts and of their segments. */
export async function weighCards(site: Site): Promise<Line[]> {
  const cards = await composeAllCards(join(checkout, 'content'))
  const waiting = [...cards]
  const bytes: number[] = []
  // Nothing is timed.
  await Promise.all(
    [serverCore, clientCore].map(async (core) => {
      const engine = startEngine(site.workshop, 'poruch', core)
      for (let card = waiting.pop(); card !== undefined; card = waiting.pop())
        bytes.push((await engine.draw(card)).bytes)
      await engine.close()
    }),
  )
  return [
    {
      metric: `Bytes of a card of the bundled library, p50 of all ${cards.length}`,
      unit: 'B',
      poruch: { who: 'Poruch', rounds: bytes },
      peers: [],
      target: { of: 'value', most: 60_000 },
    },
    {
      metric: 'Bytes of the largest of them',
      unit: 'B',
      poruch: { who: 'Poruch', rounds: [Math.max(...bytes)] },
      peers: [],
      target: { of: 'value', most: 100_000 },
    },
  ]
}
