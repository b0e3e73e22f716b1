import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { clientCore, moveTo, serverCore } from '../../cores.ts'
import { listPassages } from '../../corpus/list-passages.ts'
import type { Line } from '../../line.ts'
import { ask } from '../../measure/ask.ts'
import { compareCost, explainCost, type Server } from '../../measure/compare-cost.ts'
import { findCard } from '../../measure/find-card.ts'
import { load } from '../../measure/load.ts'
import { memory } from '../../measure/process-stats.ts'
import { waitUntilSeen } from '../../measure/wait-until-seen.ts'
import { startBareNode } from '../../peers/start-bare-node.ts'
import { startNginx } from '../../peers/start-nginx.ts'
import { writeStaticSite } from '../../peers/write-static-site.ts'
import { quantile } from '../../rounds.ts'
import type { Site } from '../../site.ts'
import type { Poruch } from '../../subject/start-poruch.ts'

const first = 100
const all = 300
/** As many as ask at the same time after the first; more would be sent a card that stands in for theirs. */
const connections = 4
const rounds = 3
const seconds = 1
const texts = 1_000

/** What cards cost the server that pages come from: the first time each is asked for, and then again and again. */
export async function serveCards(site: Site): Promise<Line[]> {
  // Another server tells the addresses, so that this one has seen none of the cards.
  const paths = await findCards(site, await site.share(texts, 'pressed'), Math.max(site.distinctCards, all))
  const poruch = await site.start(texts, 'pressed', { watchesLoop: true })
  try {
    await waitUntilSeen(poruch.port, texts)
    // What draws has a core of its own wherever there are two; whoever asks takes next to nothing.
    moveTo([serverCore, clientCore], poruch.pid)
    const drawing = await measureDrawing(site, poruch, paths)
    moveTo([serverCore], poruch.pid)
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
  const one = await askAll(paths.slice(0, first), 1)
  const before = memory(poruch.pid).now
  const crowd = await askAll(paths.slice(first, all), connections)
  const delay = await poruch.readLoopDelay()
  const rest = await askAll(paths.slice(all), connections)
  const growth = memory(poruch.pid).now - before
  return [
    {
      metric: `First request of a card, p50 of ${first}`,
      unit: 'ms',
      poruch: { who: 'Poruch', rounds: [quantile(one.latencies, 0.5)] },
      peers: [],
    },
    {
      metric: `Event loop held up while ${all} cards are drawn, p99`,
      unit: 'ms',
      poruch: { who: 'Poruch', rounds: [delay.p99] },
      peers: [{ who: 'the same server before, at rest', rounds: [atRest.p99] }],
      target: {
        of: 'value',
        most: 10,
        because: `at rest it was held up for ${atRest.p99.toFixed(1)} ms`,
      },
    },
    {
      metric: `Cards that others stood in for, of ${paths.length.toLocaleString('en')}`,
      unit: '',
      poruch: { who: 'Poruch', rounds: [one.unkept + crowd.unkept + rest.unkept] },
      peers: [],
      target: {
        of: 'value',
        most: 0,
        because: 'drawing waits for pages, and on a busy machine for all else',
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
    if (asked.length === 0) return { latencies: [], unkept: 0 }
    return load(site.workshop, { port: poruch.port, paths: asked, encoding: 'identity', connections })
  }
}

/** Asks for cards that are drawn. */
async function measureSending(site: Site, poruch: Poruch, asked: readonly string[]): Promise<Line> {
  const root = join(site.workshop.folder, 'same-cards')
  const paths: string[] = []
  for (const path of asked) {
    const { headers, body } = await ask(poruch.port, path)
    if (headers['cache-control']?.includes('no-store') === true) continue
    writeStaticSite(root, [[path, body]])
    paths.push(path)
  }
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
