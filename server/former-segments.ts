import type { Store } from '#core/ports/store.ts'
import { openShelf } from './shelf.ts'

/** Tells a paragraph that was taken out of a text from an address that somebody made up. */
export type FormerSegments = {
  /** Whether the text's history knows a segment of this id. A history that cannot be read knows none, a very long one not all. */
  has(slug: string, segment: string): Promise<boolean>
}

type Held = { readonly stamp: string | undefined; readonly ids: ReadonlySet<string> }

/** Bytes of the ids that are kept at hand, six characters and their place in a set each. */
const shelfLimit = 1_000_000
const idWeight = 40

/** Reads histories when they are asked for, and again once anything of their text has changed. */
export function openFormerSegments(store: Pick<Store, 'stamp' | 'recall'>): FormerSegments {
  const shelf = openShelf<Held>(shelfLimit)
  return {
    async has(slug, segment) {
      const stamp = store.stamp(slug)
      const held = shelf.get(slug)
      if (held !== undefined && held.stamp === stamp) return held.ids.has(segment)
      const memory = await store.recall(slug).catch(() => undefined)
      const ids = new Set(memory?.history.map((line) => line.segment))
      shelf.put(slug, { stamp, ids }, ids.size * idWeight)
      return ids.has(segment)
    },
  }
}
