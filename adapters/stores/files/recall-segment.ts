import { join } from 'node:path'
import { type HistoryLine, parseHistory } from '#core/text/history.ts'
import { insideLibrary } from './inside-library.ts'
import { historyFile } from './pending.ts'
import { readLines } from './read-lines.ts'

const lineEnd = 0x0a

/**
 * The lines of a text's corrections log that are of one segment, oldest first, however long the log is: of the others
 * nothing but bytes is read. What a save has still to append is not among them.
 * @throws ContentError where the log cannot be read
 */
export async function recallSegment(library: string, slug: string, segment: string): Promise<HistoryLine[]> {
  const log = insideLibrary(library, join(slug, historyFile), historyFile)
  if (log === undefined) return []
  const name = Buffer.from(JSON.stringify(segment))
  const lines: HistoryLine[] = []
  for await (const part of readLines(log, historyFile)) lines.push(...linesOf(part, name, segment))
  return lines
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
