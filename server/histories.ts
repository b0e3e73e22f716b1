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

  function atHand(name: string, slug: string): Held | undefined {
    const known = shelf.get(name)
    return known?.stamp === store.stamp(slug) ? known : undefined
  }

  async function hold(name: string, slug: string, read: () => Promise<LogMemory>): Promise<Held> {
    const known = atHand(name, slug)
    if (known !== undefined) return known
    const stamp = store.stamp(slug)
    const held = { stamp, ...(await read().catch(() => ({ history: [], isWhole: true }))) }
    shelf.put(name, held, weigh(held.history))
    return held
  }

  const holdLog = (slug: string) => hold(slug, slug, () => store.recall(slug))

  /** Some lines of a log, or all of it where it is short. One that is long may have left no room for its ends. */
  async function holdSome(name: string, slug: string, read: () => Promise<LogMemory>): Promise<LogMemory> {
    const known = atHand(name, slug) ?? (await holdLog(slug))
    return known.isWhole ? known : hold(name, slug, read)
  }

  return {
    async read(slug, segment) {
      if (segment === undefined) return (await holdLog(slug)).history
      const recall = async () => ({ history: await store.recallSegment(slug, segment), isWhole: true })
      return (await holdSome(`${slug} ${segment}`, slug, recall)).history
    },
    corrections: (slug) => holdSome(`${slug} corrections`, slug, () => store.recallCorrections(slug)),
  }
}

function weigh(lines: readonly HistoryLine[]): number {
  let weight = lineWeight
  for (const { before, after } of lines) weight += lineWeight + (before?.length ?? 0) + (after?.length ?? 0)
  return weight
}
