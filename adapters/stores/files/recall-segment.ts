import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { type HistoryLine, parseHistory } from '#core/text/history.ts'
import { insideLibrary } from './inside-library.ts'
import { historyFile } from './pending.ts'

/** Bytes that are looked through at a time; others have their turn in between. */
const partBytes = 1_000_000
/** A line that goes on for longer is none of a log. */
const longestLine = 10_000_000
const lineEnd = 0x0a

/**
 * The lines of a text's corrections log that are of one segment, oldest first, however long the log is: of the others
 * nothing but bytes is read. What a save has still to append is not among them.
 * @throws where the log cannot be read
 */
export async function recallSegment(library: string, slug: string, segment: string): Promise<HistoryLine[]> {
  const log = insideLibrary(library, join(slug, historyFile), historyFile)
  if (log === undefined) return []
  const name = Buffer.from(JSON.stringify(segment))
  const lines: HistoryLine[] = []
  let rest: Buffer = Buffer.alloc(0)
  for await (const part of createReadStream(log, { highWaterMark: partBytes })) {
    const known: Buffer = Buffer.concat([rest, part])
    const end = known.lastIndexOf(lineEnd) + 1
    lines.push(...linesOf(known.subarray(0, end), name, segment))
    rest = known.length - end > longestLine ? Buffer.alloc(0) : known.subarray(end)
  }
  return [...lines, ...linesOf(rest, name, segment)]
}

/** @param bytes whole lines */
function linesOf(bytes: Buffer, name: Buffer, segment: string): HistoryLine[] {
  const found: string[] = []
  for (let at = bytes.indexOf(name); at !== -1; ) {
    const end = bytes.indexOf(lineEnd, at)
    const after = end === -1 ? bytes.length : end
    found.push(bytes.toString('utf8', bytes.lastIndexOf(lineEnd, at) + 1, after))
    at = bytes.indexOf(name, after)
  }
  return parseHistory(found.join('\n')).filter((line) => line.segment === segment)
}
