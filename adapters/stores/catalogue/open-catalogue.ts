import { hash } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { TextParts } from '#core/ports/store.ts'
import { condemn, isDamage, openDatabase, openInMemory } from './open-database.ts'
import { packParts } from './pack-parts.ts'
import { type Row, type Tables, tablesOf } from './tables.ts'

/** What reading a text came to. */
export type Reading = Exclude<Row, { kind: 'good' }> | (Omit<Good, 'parts'> & { readonly parts: TextParts })
type Good = Extract<Row, { kind: 'good' }>

/**
 * What is known of the texts of a library without reading them: derived from their files, and kept from one start to
 * the next. Programs may share one; each sees what the others write.
 */
export type Catalogue = Omit<Tables, 'put'> & {
  /**
   * Writes down what a reading came to: nothing of the text is left, or its last good revision with the problem of
   * today's files, if there is one.
   * @param isCurrent whether the reading still holds, asked when no other program can write any more
   * @returns false where it does not, and nothing was written
   */
  put(slug: string, reading: Reading, isCurrent: () => boolean): boolean
  /** Calls back when all that was known is lost, and the catalogue goes on empty. */
  onLoss(listener: () => void): void
  close(): void
}

type Options = {
  /** The folder of derived data; without it the catalogue is kept in memory and gone when it is closed. */
  readonly cache: string | undefined
  /** The folder of the library: each has a catalogue of its own. */
  readonly library: string
  /** Told, a sentence at a time, what the operator should know. */
  readonly onNotice: (notice: string) => void
}

/**
 * Opens the catalogue of a library. A file that is damaged or of another format is made anew; where there can be none,
 * and where it fails later, the catalogue says so and goes on in memory until it is opened again.
 */
export async function openCatalogue({ cache, library, onNotice }: Options): Promise<Catalogue> {
  const path = cache === undefined ? undefined : join(cache, `library-${printOf(library)}.sqlite`)
  const listeners: (() => void)[] = []
  let file = path === undefined ? undefined : await tryToOpen(path, onNotice)
  let database = file?.database ?? openInMemory()
  let tables = tablesOf(database)

  function using<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      if (file === undefined || isBusy(error)) throw error
      onNotice(lament(file.path, error))
      if (isDamage(error)) condemn(database)
      close()
      file = undefined
      database = openInMemory()
      tables = tablesOf(database)
      for (const listener of listeners) listener()
      return work()
    }
  }

  function close(): void {
    if (database.isOpen) database.close()
  }

  return {
    stamps: () => using(() => tables.stamps()),
    find: (slug) => using(() => tables.find(slug)),
    count: () => using(() => tables.count()),
    listed: (slug) => using(() => tables.listed(slug)),
    list: (from, most) => using(() => tables.list(from, most)),
    movedTo: (former) => using(() => tables.movedTo(former)),
    problems: () => using(() => tables.problems()),
    newest: (most) => using(() => tables.newest(most)),
    corrected: (most) => using(() => tables.corrected(most)),
    changes: (from, most) => using(() => tables.changes(from, most)),
    lastChanges: (inPart) => using(() => tables.lastChanges(inPart)),
    lastChange: () => using(() => tables.lastChange()),
    parts: (slug) => using(() => tables.parts(slug)),
    put(slug, reading, isCurrent) {
      const row = reading.kind === 'good' ? { ...reading, parts: packParts(reading.parts) } : reading
      return using(() => tables.put(slug, row, isCurrent))
    },
    onLoss: (listener) => void listeners.push(listener),
    close,
  }
}

type OpenFile = { readonly path: string; readonly database: DatabaseSync }

async function tryToOpen(path: string, onNotice: (notice: string) => void): Promise<OpenFile | undefined> {
  try {
    return { path, database: await openDatabase(path) }
  } catch (error) {
    onNotice(lament(path, error))
    return undefined
  }
}

function lament(path: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `Cannot keep the catalogue in "${path}" (${reason}): it is made anew, in memory, until the next start`
}

function printOf(library: string): string {
  return hash('sha256', resolve(library)).slice(0, 10)
}

const busy = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) === busy
}
