import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listPassages } from '../../corpus/list-passages.ts'
import type { Line } from '../../line.ts'
import { ask } from '../../measure/ask.ts'
import { compareCost, explainCost, type Server } from '../../measure/compare-cost.ts'
import { findCard } from '../../measure/find-card.ts'
import { load } from '../../measure/load.ts'
import { memory } from '../../measure/process-stats.ts'
import { startBareNode } from '../../peers/start-bare-node.ts'
import { startNginx } from '../../peers/start-nginx.ts'
import { writeStaticSite } from '../../peers/write-static-site.ts'
import { quantile } from '../../rounds.ts'
import type { Site } from '../../site.ts'
import type { Poruch } from '../../subject/start-poruch.ts'

const first = 100
const crowd = 500
/** As many as ask at the same time; more would be sent a card that stands in for theirs. */
const connections = 4
const rounds = 3
const seconds = 1.5
const texts = 1_000

/** What cards cost the server that pages come from: the first time each is asked for, and then again and again. */
export async function serveCards(site: Site): Promise<Line[]> {
  const poruch = await site.start(texts, 'pressed', { watchesLoop: true })
  try {
    const paths = await findCards(site, poruch, Math.max(site.distinctCards, first + crowd))
    const drawing = await measureDrawing(site, poruch, paths)
    return [...drawing, await measureSending(site, poruch, paths.slice(0, first))]
  } finally {
    await poruch.stop()
  }
}

async function findCards(site: Site, { port }: Poruch, count: number): Promise<string[]> {
  const passages = await listPassages(site.corpus(texts).folder, count)
  const paths: string[] = []
  for (const { slug, segment } of passages)
    paths.push(await findCard(port, `/cards/${paths.length % 2 === 0 ? 'uk' : 'en'}/${slug}/${segment}`))
  return paths
}

/** Asks for each card for the first time. */
async function measureDrawing(site: Site, poruch: Poruch, paths: readonly string[]): Promise<Line[]> {
  await poruch.readLoopDelay()
  await wait(2_000)
  const atRest = await poruch.readLoopDelay()
  const { latencies } = await askAll(paths.slice(0, first), 1)
  const before = memory(poruch.pid).now

  await poruch.readLoopDelay()
  await askAll(paths.slice(first, first + crowd), connections)
  const delay = await poruch.readLoopDelay()
  await askAll(paths.slice(first + crowd), connections)
  const growth = memory(poruch.pid).now - before
  return [
    {
      metric: `First request of a card, p50 of ${first}`,
      unit: 'ms',
      poruch: { who: 'Poruch', rounds: [quantile(latencies, 0.5)] },
      peers: [],
    },
    {
      metric: `Event loop held up while ${crowd} cards are drawn, p99`,
      unit: 'ms',
      poruch: { who: 'Poruch', rounds: [delay.p99] },
      peers: [{ who: 'the same server before, at rest', rounds: [atRest.p99] }],
      target: {
        of: 'value',
        most: 10,
        because: `at rest it was held up for ${atRest.p99.toFixed(1)} ms by what else this machine did`,
      },
    },
    {
      metric: `RSS after ${paths.length.toLocaleString('en')} cards, beyond that after ${first}`,
      unit: 'MB',
      poruch: { who: 'Poruch', rounds: [growth] },
      peers: [],
      target: { of: 'value', most: 60 },
    },
  ]

  async function askAll(asked: readonly string[], connections: number) {
    const job = { port: poruch.port, paths: asked, encoding: 'identity', connections }
    const result = asked.length === 0 ? undefined : await load(site.workshop, job)
    if (result !== undefined && result.unkept > 0)
      throw new Error(`${result.unkept} of ${asked.length} cards were stood in for`)
    return result ?? { latencies: [] }
  }
}

/** Asks for cards that are drawn. */
async function measureSending(site: Site, poruch: Poruch, paths: readonly string[]): Promise<Line> {
  const root = join(site.workshop.folder, 'same-cards')
  for (const path of paths) writeStaticSite(root, [[path, (await ask(poruch.port, path)).body]])
  const nginx = await startNginx(site.workshop, { root, keepsFilesOpen: true })
  const { headers } = await ask(poruch.port, paths[0] ?? '')
  const bare = await startBareNode(site.workshop, { folder: root, headers })
  const servers: Server[] = [
    { who: 'Poruch', port: poruch.port, pids: () => [poruch.pid] },
    { who: 'nginx, the same files', port: nginx.port, pids: nginx.pids },
    { who: 'bare Node, the same files and headers', port: bare.port, pids: () => [bare.pid] },
  ]
  const [path = ''] = paths
  const [one, other] = await Promise.all([ask(poruch.port, path), ask(nginx.port, path)])
  if (!one.body.equals(other.body)) throw new Error(`Poruch and nginx do not send the same card at "${path}"`)
  const costs = await compareCost(site.workshop, servers, { paths, encoding: 'gzip', rounds, seconds })
  await Promise.all([nginx.stop(), bare.stop()])
  const [ours, ...peers] = servers.map(({ who }, index) => ({ who, rounds: costs[index] ?? [] }))
  if (ours === undefined) throw new Error('Nothing was measured')
  return {
    metric: `CPU a request of a drawn card, ${paths.length} cards`,
    chart: 'CPU a request of a card',
    unit: 'µs',
    poruch: ours,
    peers,
    target: { of: 'ratio', most: 2, because: explainCost(costs) },
  }
}
