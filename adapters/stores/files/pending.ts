import { z } from 'zod'
import { ContentError } from '#core/text/content-error.ts'
import { isTextFile } from '#core/text/text.ts'

/** The file that holds a change from the moment it happened until every file of it is in its place. */
export const pendingFile = '.pending.json'
export const historyFile = 'history.jsonl'

/** What is appended to a file. `at` is its length in bytes before; a change that is applied twice is there once. */
const append = z.strictObject({ at: z.int().min(0), words: z.string() })
export type Append = z.infer<typeof append>

const pending = z.strictObject({
  write: z.record(z.string().refine(isTextFile), z.string()),
  append: z.partialRecord(z.literal(historyFile), append),
})
export type Pending = z.infer<typeof pending>

export const nothingPending: Pending = { write: {}, append: {} }

/** @throws ContentError where it is not what a save leaves */
export function parsePending(content: string): Pending {
  const result = pending.safeParse(parseJson(content))
  if (result.success) return result.data
  throw new ContentError(pendingFile, undefined, 'expected an unfinished change, delete the file')
}

export function printPending(change: Pending): string {
  return JSON.stringify(change)
}

/** The files of a text as they are once the change is applied. */
export function applyPending(files: ReadonlyMap<string, string>, change: Pending): Map<string, string> {
  const applied = new Map([...files, ...Object.entries(change.write)])
  for (const [name, { at, words }] of Object.entries(change.append)) {
    const bytes = Buffer.from(files.get(name) ?? '')
    applied.set(name, Buffer.concat([bytes, restOf({ at, words }, bytes)]).toString())
  }
  return applied
}

/**
 * What of an append is still to be written after `content`: all of it, the rest where writing was cut off, or nothing.
 * Lines that somebody else wrote in between are kept, and a line without an end gets one.
 */
export function restOf({ at, words }: Append, content: Buffer): Buffer {
  const whole = Buffer.from(words)
  const tail = content.subarray(at)
  if (content.length >= at && whole.subarray(0, tail.length).equals(tail)) return whole.subarray(tail.length)
  if (tail.includes(whole)) return Buffer.alloc(0)
  return content.length === 0 || content.at(-1) === 0x0a ? whole : Buffer.concat([Buffer.from('\n'), whole])
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
