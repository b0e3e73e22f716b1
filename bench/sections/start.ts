import { setTimeout as wait } from 'node:timers/promises'
import type { Line, Series } from '../line.ts'
import { ask } from '../measure/ask.ts'
import { load } from '../measure/load.ts'
import { memory } from '../measure/process-stats.ts'
import { pathsOf, type Site } from '../site.ts'
import type { Manner } from '../subject/start-poruch.ts'

const sizes = [
  { texts: 10, rounds: 3 },
  { texts: 1_000, rounds: 3 },
  { texts: 10_000, rounds: 1 },
] as const
const loadSeconds = 3

type Figures = Record<'first' | 'again' | 'idle' | 'loaded' | 'store', number[]>

/** How long a start takes, the first on a library and the later ones, and what the process holds of the memory. */
export async function measureStart(site: Site): Promise<Line[]> {
  const lines: Line[] = []
  for (const { texts, rounds } of sizes) {
    const figures: Record<Manner, Figures> = { pressed: newFigures(), plain: newFigures() }
    for (let round = 0; round < rounds; round += 1)
      for (const manner of ['pressed', 'plain'] as const) await startTwice(manner, figures[manner], round)
    const line = (metric: string, unit: 'ms' | 'MB', figure: keyof Figures): Line => ({
      metric: `${metric}, ${texts.toLocaleString('en')} texts`,
      unit,
      poruch: series('Poruch', figures.pressed[figure]),
      peers: [series('press off', figures.plain[figure])],
    })
    const loaded = line('RSS at most under load', 'MB', 'loaded')
    lines.push(
      {
        ...line('First start to first answer', 'ms', 'first'),
        peers: [],
        target: { of: 'value', most: 3_000 },
      },
      { ...line('Later start to first answer', 'ms', 'again'), target: { of: 'value', most: 3_000 } },
      { ...line('RSS idle', 'MB', 'idle'), target: { of: 'value', most: 200 } },
      {
        ...loaded,
        chart: `RSS under load, ${texts.toLocaleString('en')} texts`,
        metric: `${loaded.metric} (the store holds ${Math.max(...figures.pressed.store).toFixed(0)} MB of it)`,
        target: { of: 'value', most: 300 + Math.min(...figures.pressed.store) },
      },
    )

    async function startTwice(manner: Manner, into: Figures, round: number): Promise<void> {
      // Only the start of Poruch itself on a new library is of interest, but a later one needs what the first one found.
      const cache = `${manner}-${texts}-${manner === 'pressed' ? round : 0}`
      if (manner === 'pressed' || round === 0) {
        const first = await site.start(texts, manner, cache)
        into.first.push(first.startMs)
        await first.stop()
      }
      const again = await site.start(texts, manner, cache)
      into.again.push(again.startMs)
      await wait(2_000)
      into.idle.push(memory(again.pid).now)
      const paths = pathsOf(site.corpus(texts).slugs)
      const job = { port: again.port, paths, encoding: 'gzip', connections: 32, seconds: loadSeconds }
      const { requests } = await load(site.workshop, job)
      into.loaded.push(memory(again.pid).most)
      into.store.push(await weighStore(again.port, paths.slice(0, requests)))
      await again.stop()
    }
  }
  return lines
}

/** What the kept pages weigh in MB, from a few of them: identity, gzip and brotli, within what the press may keep. */
async function weighStore(port: number, paths: readonly string[]): Promise<number> {
  const sample = paths.slice(0, 5)
  let bytes = 0
  for (const path of sample)
    for (const encoding of ['identity', 'gzip', 'br']) bytes += (await ask(port, path, encoding)).body.length
  return Math.min(256, ((bytes / sample.length) * paths.length) / 1e6)
}

function newFigures(): Figures {
  return { first: [], again: [], idle: [], loaded: [], store: [] }
}

function series(who: string, rounds: readonly number[]): Series {
  return { who, rounds }
}
