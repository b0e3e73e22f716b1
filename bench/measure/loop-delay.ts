import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded into the server by `--import`: at every SIGUSR2 it writes how long the event loop was held up since the last
// one, in ms, into the file that PORUCH_BENCH_LOOP_DELAY names.

const file = process.env.PORUCH_BENCH_LOOP_DELAY
const resolution = 5

// Programs that the server starts inherit NODE_OPTIONS; only the server itself is asked.
if (file !== undefined && process.argv[1]?.endsWith('server/main.ts')) {
  const delays = monitorEventLoopDelay({ resolution })
  delays.enable()
  // A delay is counted from one tick to the next, so an idle loop shows the resolution itself.
  const excess = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution)
  process.on('SIGUSR2', () => {
    writeFileSync(file, JSON.stringify({ p99: excess(delays.percentile(99)), most: excess(delays.max) }))
    delays.reset()
  })
}
