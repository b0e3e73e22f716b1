import { hash } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { Catalogue, Reading } from '#adapters/stores/catalogue/open-catalogue.ts'
import type { Store, TextParts } from '#core/ports/store.ts'
import { summarise } from '#core/reading/summarise.ts'
import type { Text } from '#core/text/text.ts'
import type { Announcements } from './announcements.ts'
import { openLament } from './lament.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { openPause } from './pause.ts'
import { asProblem, type PartsRead, parseParts, readText, type TextRead } from './read-text.ts'
import { openShelf } from './shelf.ts'

/** What readers see under a slug: the last good revision; `broken` where there never was one; undefined: nothing. */
export type Shown = Text | 'broken' | undefined

/** A text, and what tells whether another reading of it came to the same. */
type AtHand = { readonly text: Text; readonly print: string | undefined }

export type FollowedTexts = {
  find(slug: string): Promise<Shown>
  /** A text may have changed. It is read before all that waits since the start. */
  change(slug: string): void
  /** Compares the whole library with the catalogue; what differs waits to be read. */
  takeStock(): Promise<void>
  /** Reads what waits; fulfilled when nothing does any more, or only what may. */
  catchUp(): Promise<void>
  /** Lets what waits since the start wait on, until `catchUp` is called again. What changes is read all the same. */
  rest(): void
  /** How many texts wait to be read. */
  waiting(): number
  close(): void
}

type Options = {
  readonly store: Pick<Store, 'list' | 'stamp' | 'load' | 'recall'>
  readonly catalogue: Catalogue
  readonly announcements: Pick<Announcements, 'now' | 'listed'>
  readonly onNotice: (notice: string) => void
}

/** Bytes of the files of the texts at hand. In memory a text takes 2.3 times as much (docs/decisions/0009). */
const shelfLimit = 8_000_000
/** How often a text that changes while it is read is read again; the watch tells of every change in any case. */
const mostAttempts = 5
/** Milliseconds in which the files of one save are all there. */
const patience = 15
/** How many folders are looked at before others may have their turn. */
const looksInTurn = 100
/** Milliseconds after a question or a change in which more may come. */
const attention = 500
/** How many times as long as it takes to read a text the next one then waits. */
const politeness = 10
const none: ReadonlySet<string> = new Set()

/**
 * Keeps the catalogue in step with the texts, and a few texts at hand. What differs is read one text at a time, and
 * between two of them others have their turn, a long one where there are readers; a text that somebody asks for is
 * read at once.
 */
export function followTexts({ store, catalogue, announcements, onNotice }: Options): FollowedTexts {
  const told = new Set<string>()
  const unread = new Set<string>()
  const asked = new Set<string>()
  const shelf = openShelf<AtHand>(shelfLimit)
  const lament = openLament(onNotice)
  const pause = openPause()
  const reading = oneAtATime(bringUpToDate)
  let working: Promise<void> | undefined
  let isResting = false
  let lastAsked = Number.NEGATIVE_INFINITY
  let isClosed = false

  /** Reads a text whose files are not as catalogued, and gives what readers see of it from then on. */
  async function bringUpToDate(slug: string): Promise<Shown> {
    const isTold = told.delete(slug)
    const isFirst = unread.delete(slug)
    for (let attempt = 1; ; attempt += 1) {
      const stamp = store.stamp(slug)
      const known = catalogue.find(slug)
      const isKnown = !isTold && !isFirst && known?.stamp === stamp
      if (isKnown && known?.problem !== undefined)
        return show(slug, { kind: 'broken', problem: known.problem })
      const read = await readText(store, slug)
      // Two files of one save may come one after the other: what looks bad is looked at again before it is believed.
      if (isTold && attempt === 1 && read.kind !== 'good') {
        await wait(patience)
        continue
      }
      if (isClosed) return undefined
      const isCurrent = () => attempt === mostAttempts || store.stamp(slug) === stamp
      const isNews = !isKnown || read.kind !== 'good'
      const isDone = isNews ? putDown(slug, toReading(read, stamp ?? ''), isCurrent) : isCurrent()
      if (!isDone) continue
      const before = shelf.get(slug)?.print
      const shown = show(slug, read)
      if (isNews) {
        if (read.kind === 'broken') lament.over(slug, read.problem, shown !== 'broken')
        else lament.end(slug)
        // Nobody can have seen an older one of a text that was not read yet: only the lists change.
        if (isFirst && !isTold) announcements.listed(slug)
        // A command writes its change, then the files one by one: only their dates change any more.
        else if (before !== undefined && before === shelf.get(slug)?.print)
          announcements.now({ kind: 'list', slugs: [slug] })
        else announcements.now({ kind: 'text', slug })
      }
      return shown
    }
  }

  function putDown(slug: string, row: Reading, isCurrent: () => boolean): boolean {
    try {
      return catalogue.put(slug, row, isCurrent)
    } catch (error) {
      onNotice(`Cannot put "${slug}" into the catalogue: ${asProblem(error, slug).problem}`)
      return true
    }
  }

  /** What readers see after such a reading; it is kept at hand if somebody asked for it. */
  function show(slug: string, read: PartsRead | TextRead): Shown {
    const seen = read.kind === 'broken' ? lastGood(slug, read) : read
    const isWanted = asked.delete(slug) || shelf.has(slug)
    shelf.drop(slug)
    if (seen.kind !== 'good') return seen.kind === 'broken' ? 'broken' : undefined
    if (isWanted) shelf.put(slug, { text: seen.text, print: printOf(seen) }, weigh(seen.parts))
    return seen.text
  }

  function lastGood(slug: string, broken: PartsRead): PartsRead {
    const parts = catalogue.parts(slug)
    return parts === undefined ? broken : parseParts(slug, parts)
  }

  async function takeStock(): Promise<void> {
    const stamps = catalogue.stamps()
    const slugs = new Set([...(await store.list()), ...stamps.keys()])
    let looks = 0
    for (const slug of slugs) {
      looks += 1
      if (looks % looksInTurn === 0) await nextTurn()
      if (isClosed) return
      const stamp = store.stamp(slug)
      if (stamp !== stamps.get(slug)) unread.add(slug)
      // Nothing is shown, not even in a list, of which nothing is there.
      if (stamp === undefined) await reading.do(slug)
    }
    // This program may understand what an older one could not, and whoever starts it is told what is wrong.
    for (const slug of catalogue.problems().keys()) unread.add(slug)
  }

  function catchUp(): Promise<void> {
    isResting = false
    return readNext()
  }

  function readNext(): Promise<void> {
    working ??= work().finally(() => {
      working = undefined
    })
    return working
  }

  async function work(): Promise<void> {
    const next = () => nextOf(told, isResting ? none : unread)
    for (let slug = next(); slug !== undefined && !isClosed; slug = next()) {
      const began = performance.now()
      await reading.do(slug).catch(complain)
      await nextTurn()
      if (told.size === 0 && began - lastAsked < attention)
        await pause.wait((performance.now() - began) * politeness)
    }
  }

  function complain(error: unknown): void {
    onNotice(`Cannot follow the texts: ${error instanceof Error ? error.message : String(error)}`)
  }

  catalogue.onLoss(() => void takeStock().then(catchUp).catch(complain))
  return {
    async find(slug) {
      lastAsked = performance.now()
      if (!told.has(slug) && !unread.has(slug) && !reading.has(slug)) {
        const held = shelf.get(slug)?.text
        if (held !== undefined || catalogue.find(slug) === undefined) return held
      }
      asked.add(slug)
      return reading.do(slug)
    },
    change(slug) {
      lastAsked = performance.now()
      told.add(slug)
      pause.end()
      void readNext()
    },
    takeStock,
    catchUp,
    rest() {
      isResting = true
    },
    waiting: () => told.size + unread.size,
    close() {
      isClosed = true
      pause.end()
    },
  }
}

function toReading(read: TextRead, stamp: string): Reading {
  switch (read.kind) {
    case 'good': {
      const { news, parts, text } = read
      const { withdrawn, formerly = [] } = text.source.facts
      const isListed = withdrawn === undefined
      return { kind: 'good', stamp, summary: summarise(text), news, isListed, formerly, parts }
    }
    case 'broken':
      return { kind: 'broken', stamp, problem: read.problem }
    case 'gone':
      return { kind: 'gone' }
    default:
      return read satisfies never
  }
}

function nextOf(...sets: readonly ReadonlySet<string>[]): string | undefined {
  for (const set of sets) for (const slug of set) return slug
  return undefined
}

/** Undefined where only a revision of earlier files is known. Dates of files tell nothing of what is in them. */
function printOf(read: PartsRead | TextRead): string | undefined {
  if (read.kind !== 'good' || !('news' in read)) return undefined
  const { parts, news } = read
  const dated = { ...news, added: '', changed: '' }
  return hash('sha256', JSON.stringify([[...parts.files], [...parts.figures], dated]))
}

function weigh({ files }: TextParts): number {
  let bytes = 0
  for (const words of files.values()) bytes += Buffer.byteLength(words)
  return bytes
}
