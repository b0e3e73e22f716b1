import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Line } from './line.ts'
import { keepResults } from './report/keep-results.ts'
import { writeRawTable, writeTable } from './report/write-table.ts'
import { measureActions } from './sections/actions/measure-actions.ts'
import { measureBrowser } from './sections/browser.ts'
import { measureBuild } from './sections/build.ts'
import { measureBytes } from './sections/bytes.ts'
import { measureCards } from './sections/cards/measure-cards.ts'
import { measureCpu } from './sections/cpu.ts'
import { measureFirstRequests } from './sections/first-request.ts'
import { measureLive } from './sections/live.ts'
import { measureStart } from './sections/start.ts'
import { openSite, type Site } from './site.ts'
import { openWorkshop } from './workshop.ts'

// `node bench/run.ts` measures everything; `node bench/run.ts bytes cpu …` only these sections, and writes no results.
// With `--all-cards`, 2,000 cards are drawn to see what memory they take, and not only 300.

const sections: Readonly<Record<string, (site: Site) => Promise<Line[]>>> = {
  build: measureBuild,
  bytes: measureBytes,
  browser: measureBrowser,
  actions: measureActions,
  start: measureStart,
  live: measureLive,
  first: measureFirstRequests,
  cpu: measureCpu,
  cards: measureCards,
}

const { positionals: wanted, values: options } = parseArgs({
  allowPositionals: true,
  options: { 'all-cards': { type: 'boolean', default: false } },
})
const unknown = wanted.find((name) => sections[name] === undefined)
if (unknown !== undefined) {
  console.error(`No section "${unknown}": there are ${Object.keys(sections).join(', ')}`)
  process.exit(2)
}
const chosen = Object.entries(sections).filter(([name]) => wanted.length === 0 || wanted.includes(name))

const begin = performance.now()
const workshop = await openWorkshop()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void workshop.close().finally(() => process.exit(130)))
try {
  const site = await openSite(workshop, options['all-cards'] ? 2_000 : 300)
  const lines: Line[] = []
  const failed: string[] = []
  const times = [`build of the copy ${showSeconds(begin)}`]
  for (const [name, measure] of chosen) {
    const started = performance.now()
    try {
      lines.push(...(await measure(site)))
    } catch (error) {
      // What the other sections find is not lost.
      console.error(error)
      failed.push(name)
    }
    times.push(`${name} ${showSeconds(started)}`)
    console.error(times.at(-1))
  }
  const minutes = ((performance.now() - begin) / 60_000).toFixed(1)
  const [cpu] = cpus()
  const facts = [
    `Measured on ${new Date().toISOString().slice(0, 10)} in ${minutes} minutes: ${times.join(', ')}`,
    `${cpus().length} cores of ${cpu?.model.trim()}, Node ${process.versions.node}`,
  ]
  console.log(`${writeTable(lines, facts)}\n${writeRawTable(lines)}`)
  if (failed.length > 0) {
    console.error(`Cannot write the results: ${failed.join(', ')} failed`)
    process.exitCode = 1
  } else if (wanted.length === 0) keepResults(lines, facts)
} finally {
  await workshop.close()
}

function showSeconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`
}
