import type { Rounds } from './rounds.ts'

/** What one of those that were measured needed, round by round. */
export type Series = { readonly who: string; readonly rounds: Rounds }

/** A line of the table: what was measured of Poruch, and of what one would use in its place. Less is always better. */
export type Line = {
  readonly metric: string
  readonly unit: 'B' | 'kB' | 'MB' | 'µs' | 'ms' | 's' | ''
  readonly poruch: Series
  readonly peers: readonly Series[]
  readonly target?: Target
  /** Whether it is one of many, and stands in the list of all that was measured alone. */
  readonly isDetail?: boolean
  /** The short name under which the chart shows it; without one it does not. */
  readonly chart?: string
}

/** `ratio` is to the first of the peers. */
export type Target = {
  readonly of: 'ratio' | 'value'
  readonly most: number
  /** What keeps it from being reached, where that is known; said where it is missed. */
  readonly because?: string
}
