import { watch as watchWithNode } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isSlug } from '#core/text/slug.ts'
import { isTextFile } from '#core/text/text.ts'
import { isFolder, listSlugs } from './list-slugs.ts'
import { pendingFile } from './pending.ts'
import { glossaryFile } from './read-glossary.ts'
import { siteFile } from './read-site.ts'
import { stampFile, stampIdentity, stampText } from './stamp.ts'
import { type FolderWatch, type OnEvent, type WatchFolder, watchFolder } from './watch-folder.ts'
import { wholeSaves } from './whole-saves.ts'

export type WatchOptions = {
  readonly onChange: (slug: string | undefined) => void
  readonly onNotice: (notice: string) => void
  readonly watch?: WatchFolder
}

/** Milliseconds without an event after which a file counts as written, and the most that this may be put off. */
const quiet = 15
const patience = 200
/** Milliseconds between looks at what no event tells of. */
const round = 2_000
/** How many folders are looked at before others may have their turn. */
const looksInTurn = 200

/** What the library says beside its texts. */
const libraryFiles = [siteFile, glossaryFile]

/** What events said of a text, until it is reported. */
type Noted = {
  /** Whether the folder may be another one now, which the watch of the old one is blind to. */
  readonly anew: boolean
  /** Whether files came whole, or any may be half-written still. */
  readonly manner: 'whole' | 'loose' | undefined
  /** When the first event came, and the last. */
  readonly first: number
  readonly last: number
}

/**
 * Calls back with the slug of each text that may have changed, `undefined` for site.yaml and
 * glossary.csv, after the change can be read: at once where a file took another's place whole, else when no more events come.
 * One watch per text folder and one for the library; never a recursive one, since Node's is blind to the second time
 * that a file is replaced. All folders are watched when this returns and a new one before it is reported, so whoever
 * reads after a report misses nothing. What the system refuses to watch is looked at every 2 s.
 */
export function watchLibrary(library: string, options: WatchOptions): { close(): void } {
  const { onChange, watch = watchWithNode } = options
  const texts = new Map<string, FolderWatch>()
  const noted = new Map<string | undefined, Noted>()
  const onRefusal = sayOnce(library, options.onNotice)
  let root: FolderWatch | undefined
  let rootStamp: string | undefined
  let timer: NodeJS.Timeout | undefined
  let turn: NodeJS.Immediate | undefined
  let rounds: NodeJS.Timeout | undefined
  let isClosed = false

  function note(slug: string | undefined, anew: boolean, manner?: Noted['manner']): void {
    if (isClosed) return
    const last = performance.now()
    const before = noted.get(slug)
    noted.set(slug, {
      anew: anew || before?.anew === true,
      manner: before?.manner === 'loose' ? 'loose' : (manner ?? before?.manner),
      first: before?.first ?? last,
      last,
    })
    // All events of one look at the system come before the next turn.
    if (manner === 'whole') turn ??= setImmediate(report)
    timer ??= setTimeout(report, quiet)
  }

  function report(): void {
    clearTimeout(timer)
    clearImmediate(turn)
    timer = undefined
    turn = undefined
    const now = performance.now()
    const due = [...noted].filter(([, each]) => isDue(each, now))
    for (const [slug] of due) noted.delete(slug)
    if (noted.size > 0) timer = setTimeout(report, quiet)
    for (const [slug, { anew }] of due) if (slug !== undefined && anew) watchText(slug)
    for (const [slug] of due) onChange(slug)
  }

  function watchText(slug: string): void {
    const path = join(library, slug)
    const before = texts.get(slug)
    const endsWholeSave = wholeSaves()
    const onEvent: OnEvent = (event, name) => {
      const isWhole = endsWholeSave(event, name)
      if (name?.startsWith('.') && name !== pendingFile) return
      const manner = name === null || isTextFile(name) ? 'loose' : undefined
      note(slug, name === null || (event === 'rename' && name === slug), isWhole ? 'whole' : manner)
    }
    const stamp = () => `${stampIdentity(path)}\n${stampText(path)}`
    const now = watchFolder(path, onEvent, { watch, stamp, onRefusal })
    if (now === undefined) texts.delete(slug)
    else texts.set(slug, now)
    before?.close()
  }

  function watchRoot(): void {
    const before = root
    rootStamp = stampIdentity(library)
    root = watchFolder(library, onRootEvent, { watch, stamp: () => stampRoot(library), onRefusal })
    before?.close()
  }

  function onRootEvent(event: string, name: string | null): void {
    if (name === null) noteAll(false)
    else if (libraryFiles.includes(name)) note(undefined, false)
    else if (isSlug(name)) note(name, true)
    // The folder's own name: it was moved or deleted, and another may stand in its place.
    if (event === 'rename' && name === basename(library)) setTimeout(renewRoot, quiet)
  }

  function noteAll(anew: boolean): void {
    const slugs = new Set(isFolder(library) ? listSlugs(library) : [])
    note(undefined, false)
    for (const slug of slugs.union(new Set(texts.keys())))
      if (anew || slugs.has(slug) !== texts.has(slug)) note(slug, true)
  }

  function renewRoot(): void {
    if (isClosed) return
    watchRoot()
    noteAll(true)
  }

  async function look(): Promise<void> {
    if (stampIdentity(library) !== rootStamp) renewRoot()
    root?.look()
    for (const [index, text] of [...texts.values()].entries()) {
      if (index % looksInTurn === looksInTurn - 1) await nextTurn()
      if (!isClosed) text.look()
    }
    if (!isClosed) rounds = setTimeout(look, round)
  }

  watchRoot()
  for (const slug of listSlugs(library)) watchText(slug)
  rounds = setTimeout(look, round)
  return {
    close() {
      isClosed = true
      clearTimeout(timer)
      clearImmediate(turn)
      clearTimeout(rounds)
      root?.close()
      for (const text of texts.values()) text.close()
    },
  }
}

function isDue({ manner, first, last }: Noted, now: number): boolean {
  // Timers may come a fraction of a millisecond early.
  return manner === 'whole' || now - last >= quiet - 1 || now - first >= patience
}

function stampRoot(library: string): string {
  const stamps = libraryFiles.map((name) => stampFile(join(library, name)))
  return [isFolder(library) ? listSlugs(library) : [], ...stamps].join('\n')
}

function sayOnce(library: string, onNotice: (notice: string) => void): (error: Error) => void {
  let isSaid = false
  return (error) => {
    if (!isSaid)
      onNotice(
        `Cannot watch all of "${library}" (${error.message}): what cannot is looked at every 2 s instead`,
      )
    isSaid = true
  }
}
