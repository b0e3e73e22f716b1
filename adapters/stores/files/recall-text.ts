import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TextMemory } from '#core/ports/store.ts'
import { parseHistory } from '#core/text/history.ts'
import { isTextFile } from '#core/text/text.ts'
import { insideLibrary } from './inside-library.ts'
import { historyFile, parsePending, pendingFile, restOf } from './pending.ts'
import { readLog } from './read-words.ts'
import { stampFolder } from './stamp.ts'

/** Bytes of a log that are read whole; some four thousand lines. */
const mostBytes = 2_000_000
/** Bytes of a longer one that are read of its beginning. */
const firstBytes = 64_000

/**
 * When a text's files were written, and the ends of its corrections log, with what a save has still to append to it.
 * @throws ContentError where the log cannot be read; Error where there is no such text
 */
export function recallText(library: string, slug: string): TextMemory {
  const folder = join(library, slug)
  const log = insideLibrary(library, join(slug, historyFile), historyFile)
  const { content, size } = log === undefined ? { content: Buffer.alloc(0), size: 0 } : readEnds(log)
  const whole = Buffer.concat([content, readPending(library, slug, { content, size })])
  return {
    history: parseHistory(whole.toString()),
    isWhole: size <= mostBytes,
    written: lastWritten(folder),
  }
}

type Ends = { readonly content: Buffer; readonly size: number }

/** The first bytes of a file and the last, on lines of their own: the line between them is torn. */
function readEnds(path: string): Ends {
  if (!statSync(path).isFile()) throw new Error(`Expected a file, found a folder or a device at "${path}"`)
  const file = openSync(path, 'r')
  try {
    const { size } = statSync(path)
    if (size <= mostBytes) return { content: readAt(file, 0, size), size }
    const ends = [readAt(file, 0, firstBytes), Buffer.from('\n'), readAt(file, size - mostBytes, mostBytes)]
    return { content: Buffer.concat(ends), size }
  } finally {
    closeSync(file)
  }
}

function readAt(file: number, from: number, bytes: number): Buffer {
  const part = Buffer.alloc(bytes)
  return part.subarray(0, readSync(file, part, 0, bytes, from))
}

function readPending(library: string, slug: string, { content, size }: Ends): Buffer {
  const path = insideLibrary(library, join(slug, pendingFile), pendingFile)
  const append = path === undefined ? undefined : parsePending(readLog(path, pendingFile)).append[historyFile]
  if (append === undefined) return Buffer.alloc(0)
  return restOf({ ...append, at: Math.max(0, append.at - (size - content.length)) }, content)
}

function lastWritten(folder: string): string {
  const entries = stampFolder(folder, () => false)?.entries ?? []
  const times = entries
    .filter(({ name }) => isTextFile(name))
    .map(({ name }) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (times.length === 0) throw new Error(`No files of a text in "${folder}"`)
  return new Date(Math.max(...times)).toISOString()
}
