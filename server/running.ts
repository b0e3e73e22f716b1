import type { Cards } from './cards.ts'
import type { Library } from './library.ts'

/** What main.ts has opened: the only thing that pages reach the world through. */
export type Running = {
  readonly library: Library
  readonly cards: Cards
  /** The public origin, without a slash at the end. */
  readonly url: string
  /** The address of the enhancement script. */
  readonly script: string
}

const key = Symbol.for('poruch.running')
type Held = { [key]?: Running }

export function run(running: Running): void {
  ;(globalThis as Held)[key] = running
}

/**
 * What main.ts opened; the same objects seen from Next's bundle and from Node, which load separate copies of modules.
 * Throws where main.ts did not run.
 */
export function running(): Running {
  const held = (globalThis as Held)[key]
  if (held === undefined) throw new Error('Nothing is open: start with server/main.ts')
  return held
}
