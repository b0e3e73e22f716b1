import { serverCore } from '../../cores.ts'
import { composeQuoteCards } from '../../corpus/compose-cards.ts'
import type { Line } from '../../line.ts'
import type { Drawn, EngineName } from '../../peers/card-engines/engine.ts'
import { startEngine } from '../../peers/card-engines/start-engine.ts'
import type { Site } from '../../site.ts'

const warmUp = 8
const counted = 30

const engines: readonly (readonly [EngineName, who: string])[] = [
  ['poruch', 'Poruch'],
  ['vercel-og', '@vercel/og 1.0.1 alone'],
  ['vercel-og-sharp', 'the same with sharp'],
  ['satori-resvg', 'satori and resvg-js'],
  ['takumi', 'Takumi'],
]

/**
 * How long it takes to draw a card, and what it weighs: the same cards, as the same tree with the same fonts, for all.
 * They take turns card by card, so that each card is a round.
 */
export async function drawCards(site: Site): Promise<Line[]> {
  const cards = await composeQuoteCards(site.corpus(10).folder, warmUp + counted)
  const all = engines.map(([name, who]) => ({
    who,
    engine: startEngine(site.workshop, name, serverCore),
    drawn: [] as Drawn[],
  }))
  for (const [index, card] of cards.entries())
    for (const { engine, drawn } of all) {
      const one = await engine.draw(card)
      if (index >= warmUp) drawn.push(one)
    }
  await Promise.all(all.map(({ engine }) => engine.close()))
  const line = (metric: string, unit: 'ms' | 'B', figure: keyof Drawn): Line => {
    const [poruch, ...peers] = all.map(({ who, drawn }) => ({ who, rounds: drawn.map((one) => one[figure]) }))
    if (poruch === undefined) throw new Error('Nothing draws')
    return { metric, unit, poruch, peers }
  }
  return [
    {
      ...line('First drawing of a card, p50', 'ms', 'milliseconds'),
      chart: 'Drawing a card',
      target: { of: 'ratio', most: 2 },
    },
    { ...line('Bytes of a generated card, p50', 'B', 'bytes'), chart: 'Bytes of a card' },
  ]
}
