import type { Store } from '#core/ports/store.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { openShelf } from './shelf.ts'

/** The corrections logs of texts, as pages show them. */
export type Histories = {
  /**
   * Oldest first; nothing of a log that cannot be read. Of a very long one only its ends, but for a segment that is
   * asked for all of its lines.
   */
  read(slug: string, segment?: string): Promise<readonly HistoryLine[]>
}

type Held = {
  readonly stamp: string | undefined
  readonly lines: readonly HistoryLine[]
  readonly isWhole: boolean
}

/** Characters of the words of the logs that are kept at hand. */
const shelfLimit = 4_000_000
/** What a line weighs beside its words. */
const lineWeight = 200

/** Reads logs when they are asked for, and again once anything of their text has changed. */
export function openHistories(store: Pick<Store, 'stamp' | 'recall' | 'recallSegment'>): Histories {
  const shelf = openShelf<Held>(shelfLimit)

  async function hold(name: string, slug: string, read: () => Promise<Omit<Held, 'stamp'>>): Promise<Held> {
    const stamp = store.stamp(slug)
    const known = shelf.get(name)
    if (known !== undefined && known.stamp === stamp) return known
    const held = { stamp, ...(await read().catch(() => ({ lines: [], isWhole: true }))) }
    shelf.put(name, held, weigh(held.lines))
    return held
  }

  return {
    async read(slug, segment) {
      const log = await hold(slug, slug, async () => {
        const { history, isWhole } = await store.recall(slug)
        return { lines: history, isWhole }
      })
      if (segment === undefined || log.isWhole) return log.lines
      const own = await hold(`${slug} ${segment}`, slug, async () => {
        return { lines: await store.recallSegment(slug, segment), isWhole: true }
      })
      return own.lines
    },
  }
}

function weigh(lines: readonly HistoryLine[]): number {
  let weight = lineWeight
  for (const { before, after } of lines) weight += lineWeight + (before?.length ?? 0) + (after?.length ?? 0)
  return weight
}
