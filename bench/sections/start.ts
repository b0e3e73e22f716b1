import { setTimeout as wait } from 'node:timers/promises'
import type { Line, Series } from '../line.ts'
import { ask } from '../measure/ask.ts'
import { load } from '../measure/load.ts'
import { memory } from '../measure/process-stats.ts'
import { waitUntilSeen } from '../measure/wait-until-seen.ts'
import { pathsOf, type Site } from '../site.ts'
import type { Manner } from '../subject/start-poruch.ts'

const sizes = [
  { texts: 10, rounds: 1 },
  { texts: 1_000, rounds: 2 },
  { texts: 10_000, rounds: 1 },
] as const
const loadSeconds = 2

type Figures = Record<'again' | 'idle' | 'loaded' | 'store', number[]>

/** How long a start takes, the first on a library and the later ones, and what the process holds of the memory. */
export async function measureStart(site: Site): Promise<Line[]> {
  const lines: Line[] = []
  for (const { texts, rounds } of sizes) {
    const figures: Record<Manner, Figures> = { pressed: newFigures(), plain: newFigures() }
    const first: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const cache = `start-${texts}-${round}`
      first.push(await startFirst(cache))
      for (const manner of ['pressed', 'plain'] as const) await startAgain(manner, cache, figures[manner])
    }
    const line = (metric: string, unit: 'ms' | 'MB', figure: keyof Figures): Line => ({
      metric: `${metric}, ${texts.toLocaleString('en')} texts`,
      unit,
      poruch: series('Poruch', figures.pressed[figure]),
      peers: [series('press off', figures.plain[figure])],
    })
    const loaded = line('RSS at most under load', 'MB', 'loaded')
    lines.push(
      {
        metric: `First start to first answer, ${texts.toLocaleString('en')} texts`,
        unit: 'ms',
        poruch: { who: 'Poruch', rounds: first },
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

    /** On a library that it has never seen; lets it see all of it. */
    async function startFirst(cache: string): Promise<number> {
      const poruch = await site.start(texts, 'pressed', { cache })
      await waitUntilSeen(poruch.port, texts)
      await poruch.stop()
      return poruch.startMs
    }

    async function startAgain(manner: Manner, cache: string, into: Figures): Promise<void> {
      const poruch = await site.start(texts, manner, { cache })
      into.again.push(poruch.startMs)
      await wait(2_000)
      into.idle.push(memory(poruch.pid).now)
      const paths = pathsOf(site.corpus(texts).slugs)
      const job = { port: poruch.port, paths, encoding: 'gzip', connections: 32, seconds: loadSeconds }
      const { requests } = await load(site.workshop, job)
      into.loaded.push(memory(poruch.pid).most)
      into.store.push(await weighStore(poruch.port, paths.slice(0, requests)))
      await poruch.stop()
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
  return { again: [], idle: [], loaded: [], store: [] }
}

function series(who: string, rounds: readonly number[]): Series {
  return { who, rounds }
}
