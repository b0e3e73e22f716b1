import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded into the server by `--import`: at every SIGUSR2 it writes how long the event loop was held up since the last
// one, in ms, into the file that PORUCH_BENCH_LOOP_DELAY names.

const file = process.env.PORUCH_BENCH_LOOP_DELAY
const resolution = 5

if (file !== undefined) {
  // Threads and programs that the server starts would inherit it; only the server itself is asked.
  delete process.env.PORUCH_BENCH_LOOP_DELAY
  const delays = monitorEventLoopDelay({ resolution })
  delays.enable()
  // A delay is counted from one tick to the next, so an idle loop shows the resolution itself.
  const excess = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution)
  process.on('SIGUSR2', () => {
    writeFileSync(file, JSON.stringify({ p99: excess(delays.percentile(99)), most: excess(delays.max) }))
    delays.reset()
  })
}
