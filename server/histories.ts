import type { LogMemory, Store } from '#core/ports/store.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { openShelf } from './shelf.ts'

/** The corrections logs of texts, as pages show them. */
export type Histories = {
  /**
   * Oldest first; nothing of a log that cannot be read. Of a very long one only its ends, but for a segment that is
   * asked for all of its lines.
   */
  read(slug: string, segment?: string): Promise<readonly HistoryLine[]>
  /** The lines that correct something, oldest first; of a very long log the newest of them, some thousands. */
  corrections(slug: string): Promise<LogMemory>
}

type Held = LogMemory & { readonly stamp: string | undefined }

/** Characters of the words of the logs that are kept at hand. */
const shelfLimit = 4_000_000
/** What a line weighs beside its words. */
const lineWeight = 200

type RecallsHistory = Pick<Store, 'stamp' | 'recall' | 'recallCorrections' | 'recallSegment'>

/** Reads logs when they are asked for, and again once anything of their text has changed. */
export function openHistories(store: RecallsHistory): Histories {
  const shelf = openShelf<Held>(shelfLimit)

  async function hold(name: string, slug: string, read: () => Promise<LogMemory>): Promise<Held> {
    const stamp = store.stamp(slug)
    const known = shelf.get(name)
    if (known !== undefined && known.stamp === stamp) return known
    const held = { stamp, ...(await read().catch(() => ({ history: [], isWhole: true }))) }
    shelf.put(name, held, weigh(held.history))
    return held
  }

  const holdLog = (slug: string) => hold(slug, slug, () => store.recall(slug))

  return {
    async read(slug, segment) {
      const log = await holdLog(slug)
      if (segment === undefined || log.isWhole) return log.history
      const own = await hold(`${slug} ${segment}`, slug, async () => {
        return { history: await store.recallSegment(slug, segment), isWhole: true }
      })
      return own.history
    },
    async corrections(slug) {
      const log = await holdLog(slug)
      return log.isWhole ? log : hold(`${slug} corrections`, slug, () => store.recallCorrections(slug))
    },
  }
}

function weigh(lines: readonly HistoryLine[]): number {
  let weight = lineWeight
  for (const { before, after } of lines) weight += lineWeight + (before?.length ?? 0) + (after?.length ?? 0)
  return weight
}
