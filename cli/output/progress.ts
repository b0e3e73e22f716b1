import cliProgress from 'cli-progress'

/** How far long work is, for people who watch. */
export type Progress = { step(): void; end(): void }

/** A bar on stderr where that is a terminal, else nothing. @param things what is counted, such as `cards` */
export function showProgress(total: number, things: string): Progress {
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 40,
    format: (options, params, payload) =>
      `${cliProgress.Format.BarFormat(params.progress, options)} ${params.value} of ${params.total} ${payload.things}`,
  })
  bar.start(total, 0, { things })

  function end(): void {
    for (const signal of signals) process.off(signal, giveBack)
    bar.stop()
  }

  // The bar hides the cursor and lets no line wrap: whoever breaks off is to find the terminal as it was.
  function giveBack(signal: NodeJS.Signals): void {
    end()
    process.kill(process.pid, signal)
  }

  for (const signal of signals) process.on(signal, giveBack)
  return { step: () => bar.increment(), end }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
