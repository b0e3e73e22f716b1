import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ContentError } from '#core/text/content-error.ts'
import { insideLibrary } from './inside-library.ts'
import {
  applyPending,
  historyFile,
  nothingPending,
  type Pending,
  parsePending,
  pendingFile,
} from './pending.ts'
import { readLog, readWords } from './read-words.ts'
import { stampFolder } from './stamp.ts'

/** The files of a text, all of one moment. */
export type Folder = {
  readonly files: ReadonlyMap<string, string>
  /** The names of everything that lies in the folder, those with a dot in front left out. */
  readonly names: readonly string[]
}

/** Milliseconds between readings; a writer needs a few for each change. */
const pauses = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]

/**
 * Reads the wanted files of a text, so that all are of one save: what is pending wins over what lies there, and where
 * anything changed meanwhile, all is read again. Writes nothing and waits for no writer.
 * @param wanted which names to read
 * @returns undefined where there is no such folder
 * @throws ContentError where a file cannot be read
 */
export async function loadFolder(
  library: string,
  slug: string,
  wanted: (name: string) => boolean,
): Promise<Folder | undefined> {
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await wait(pause)
    const folder = readOnce(library, slug, wanted)
    if (folder !== 'changed') return folder === 'missing' ? undefined : folder
  }
  throw new ContentError('uk.md', undefined, 'the files change faster than they can be read')
}

// Without awaiting: a text is a few small files, and the shorter the reading, the rarer it is repeated.
function readOnce(
  library: string,
  slug: string,
  wanted: (name: string) => boolean,
): Folder | 'changed' | 'missing' {
  const path = insideLibrary(library, slug, 'uk.md')
  if (path === undefined) return 'missing'
  const stamped = (name: string) => name === pendingFile || wanted(name)
  const before = stampFolder(path, stamped)
  if (before === undefined) return 'missing'
  const read = attempt(() => readFiles(library, slug, before.entries, wanted))
  if (stampFolder(path, stamped)?.stamp !== before.stamp) return 'changed'
  if ('error' in read) throw read.error
  const names = before.entries.map((entry) => entry.name).filter((name) => !name.startsWith('.'))
  return { files: read.value, names }
}

function readFiles(
  library: string,
  slug: string,
  entries: readonly Dirent[],
  wanted: (name: string) => boolean,
): Map<string, string> {
  const read = (entry: Dirent) => {
    const path = join(slug, entry.name)
    if (entry.isSymbolicLink() && insideLibrary(library, path, entry.name) === undefined)
      throw new ContentError(entry.name, undefined, 'a link that leads nowhere, delete it')
    const isLog = entry.name === historyFile || entry.name === pendingFile
    return (isLog ? readLog : readWords)(join(library, path), entry.name)
  }
  const left = entries.find((entry) => entry.name === pendingFile)
  const pending: Pending = left === undefined ? nothingPending : parsePending(read(left))
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (wanted(entry.name) && pending.write[entry.name] === undefined) files.set(entry.name, read(entry))
  }
  return new Map([...applyPending(files, pending)].filter(([name]) => wanted(name)))
}

function attempt<Value>(work: () => Value): { value: Value } | { error: unknown } {
  try {
    return { value: work() }
  } catch (error) {
    return { error }
  }
}
