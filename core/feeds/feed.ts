import type { Markup } from './element.ts'

/** What followers are told once: of a new text, or of what a save corrected. Moments are ISO 8601 in UTC. */
export type Entry = {
  /** Never another's, in no feed, and the same for as long as the library is at its address. */
  readonly id: string
  readonly url: string
  readonly title: { readonly words: string; readonly language: 'uk' | 'en' }
  readonly moment: string
  readonly author: string | undefined
  /** Plain words. */
  readonly summary: string
  /** HTML. */
  readonly content: Markup
  readonly topics: readonly string[]
}

/** A feed in one interface language, whichever way it is printed. */
export type Feed = {
  readonly ui: 'uk' | 'en'
  /** The library's name, and what it says of itself. */
  readonly name: string
  readonly tagline: string
  readonly addresses: {
    readonly home: string
    readonly atom: string
    readonly json: string
    readonly icon: string
  }
  readonly updated: string
  /** Newest first. */
  readonly entries: readonly Entry[]
}

/** The newest of all, those of one moment in the order of their ids. */
export function newestEntries(entries: readonly Entry[], most: number): Entry[] {
  return [...entries].sort(newestFirst).slice(0, most)
}

function newestFirst(one: Entry, other: Entry): number {
  if (one.moment !== other.moment) return one.moment < other.moment ? 1 : -1
  return one.id < other.id ? -1 : 1
}
