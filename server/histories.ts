import type { Store } from '#core/ports/store.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { openShelf } from './shelf.ts'

/** The corrections logs of texts, as pages show them. */
export type Histories = {
  /** Oldest first; of a very long log only its ends, of one that cannot be read nothing. */
  read(slug: string): Promise<readonly HistoryLine[]>
}

type Held = { readonly stamp: string | undefined; readonly lines: readonly HistoryLine[] }

/** Characters of the words of the logs that are kept at hand. */
const shelfLimit = 4_000_000
/** What a line weighs beside its words. */
const lineWeight = 200

/** Reads logs when they are asked for, and again once anything of their text has changed. */
export function openHistories(store: Pick<Store, 'stamp' | 'recall'>): Histories {
  const shelf = openShelf<Held>(shelfLimit)
  return {
    async read(slug) {
      const stamp = store.stamp(slug)
      const held = shelf.get(slug)
      if (held !== undefined && held.stamp === stamp) return held.lines
      const memory = await store.recall(slug).catch(() => undefined)
      const lines = memory?.history ?? []
      shelf.put(slug, { stamp, lines }, weigh(lines))
      return lines
    },
  }
}

function weigh(lines: readonly HistoryLine[]): number {
  let weight = lineWeight
  for (const { before, after } of lines) weight += lineWeight + (before?.length ?? 0) + (after?.length ?? 0)
  return weight
}
