import { setTimeout as wait } from 'node:timers/promises'
import type { Line } from '../line.ts'
import { askPacked } from '../measure/ask.ts'
import { load } from '../measure/load.ts'
import { waitUntilSeen } from '../measure/wait-until-seen.ts'
import { quantile } from '../rounds.ts'
import { pathsOf, type Site } from '../site.ts'
import type { Manner, Poruch } from '../subject/start-poruch.ts'

const rounds = 2
const texts = 1_000
const warmUp = 40
const paced = 30
/** Milliseconds from one request to the next: time enough to pack a page. */
const pace = 100
const crowd = 200

type Figures = Record<'single' | 'median' | 'crowdMedian' | 'crowdLast' | 'delay', number[]>

/** How long readers wait who are the first to ask for a page: one after the other, and 200 at once for as many pages. */
export async function measureFirstRequests(site: Site): Promise<Line[]> {
  const paths = pathsOf(site.corpus(texts).slugs)
  const servers = await Promise.all(
    (['pressed', 'plain'] as const).map(async (manner) => ({
      manner,
      server: await site.share(texts, manner),
      figures: newFigures(),
    })),
  )
  for (const { server, manner } of servers) {
    await ask(server, paths.slice(0, warmUp), 4)
    if (manner === 'pressed') await waitUntilSeen(server.port, texts)
  }
  for (let round = 0; round < rounds; round += 1) {
    const start = warmUp + round * (paced + crowd)
    const few = paths.slice(start, start + paced)
    const many = paths.slice(start + paced, start + paced + crowd)
    for (const { manner, server, figures } of servers) {
      await settle(server, manner, paths[start - 1] ?? '')
      const single = await ask(server, few, 8, pace)
      figures.median.push(quantile(single, 0.5))
      figures.single.push(...single)
      await settle(server, manner, few.at(-1) ?? '')
      const together = await ask(server, many, crowd)
      figures.crowdMedian.push(quantile(together, 0.5))
      figures.crowdLast.push(Math.max(...together))
      // From here on nobody asks for a page that is not made: all that is to be done is to pack. The other server has
      // nothing to do at all, and shows what this machine holds up by itself.
      if (manner === 'pressed') {
        for (const each of servers) await each.server.readLoopDelay()
        await settle(server, manner, many.at(-1) ?? '')
        for (const each of servers) each.figures.delay.push((await each.server.readLoopDelay()).most)
      }
    }
  }
  const [ours, plain] = servers.map(({ figures }) => figures)
  if (ours === undefined || plain === undefined) return []
  const line = (metric: string, figure: keyof Figures): Line => ({
    metric,
    unit: 'ms',
    poruch: { who: 'Poruch', rounds: ours[figure] },
    peers: [
      {
        who: figure === 'delay' ? 'press off, at rest on the same core' : 'press off',
        rounds: plain[figure],
      },
    ],
  })
  return [
    {
      ...line('First request of a page, p50', 'median'),
      chart: 'First request, p50',
      target: { of: 'ratio', most: 1.3 },
    },
    {
      metric: `First request of a page, p99 of ${rounds * paced}`,
      unit: 'ms',
      poruch: { who: 'Poruch', rounds: [quantile(ours.single, 0.99)] },
      peers: [{ who: 'press off', rounds: [quantile(plain.single, 0.99)] }],
    },
    line('200 first requests at once, p50', 'crowdMedian'),
    { ...line('200 first requests at once, the last', 'crowdLast'), chart: '200 at once, the last' },
    {
      ...line('Event loop held up while 200 pages are packed, at most', 'delay'),
      target: {
        of: 'value',
        most: 50,
        because: 'what held up the server at rest as well was this machine, and no packing',
      },
    },
  ]

  async function ask(server: Poruch, asked: readonly string[], connections: number, everyMs?: number) {
    const { latencies } = await load(site.workshop, {
      port: server.port,
      paths: asked,
      encoding: 'gzip',
      connections,
      ...(everyMs === undefined ? {} : { everyMs }),
    })
    return latencies
  }
}

function newFigures(): Figures {
  return { single: [], median: [], crowdMedian: [], crowdLast: [], delay: [] }
}

/** Waits until the last page asked for is packed, and with it all the others. */
async function settle({ port }: Poruch, manner: Manner, last: string): Promise<void> {
  if (manner === 'pressed') await askPacked(port, last, 'br', 300)
  await wait(200)
}
