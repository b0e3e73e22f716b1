/** How the process ends. */
export type Stopping = {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal
  /** What is to be done before the exit, in this order: the front door before what stands behind it. */
  before(close: () => unknown): void
}

const patience = 9_500

/**
 * On SIGTERM or SIGINT closes everything and exits 0, within ten seconds whatever hangs. Further signals change
 * nothing: a Ctrl-C reaches a process under npm twice, from the terminal and from npm.
 */
export function stopOnSignals(): Stopping {
  const controller = new AbortController()
  const closings: (() => unknown)[] = []

  async function stop(): Promise<void> {
    if (controller.signal.aborted) return
    setTimeout(() => process.exit(0), patience)
    controller.abort()
    for (const close of closings) {
      try {
        await close()
      } catch (error) {
        console.error(error)
      }
    }
    process.exit(0)
  }

  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => void stop())
  return { signal: controller.signal, before: (close) => void closings.push(close) }
}
