import { join } from 'node:path'
import type { LogMemory } from '#core/ports/store.ts'
import { type HistoryLine, parseHistory } from '#core/text/history.ts'
import { insideLibrary } from './inside-library.ts'
import { historyFile } from './pending.ts'
import { readLinesBackwards } from './read-lines.ts'

/** Bytes of lines that are kept; some four thousand corrections of paragraphs, the newest. */
const mostBytes = 2_000_000
/** What only the first words of a place say, as commands write it. */
const firstWords = Buffer.from('"before":null')
const lineEnd = 0x0a

/**
 * The newest lines of a text's corrections log, oldest first, those that first words left out: they correct nothing, and
 * are most of a long text's log. Read from its end, and no further than it takes. A save is given whole or not at all,
 * unless it is all there is room for. What a save has still to append is not among them.
 * @throws ContentError where the log cannot be read
 */
export async function recallCorrections(library: string, slug: string): Promise<LogMemory> {
  const log = insideLibrary(library, join(slug, historyFile), historyFile)
  if (log === undefined) return { history: [], isWhole: true }
  const parts: HistoryLine[][] = []
  let bytes = 0
  for await (const part of readLinesBackwards(log, historyFile)) {
    const lines = linesOf(part)
    bytes += Buffer.byteLength(lines)
    parts.unshift(parseHistory(lines))
    if (bytes > mostBytes) return { history: wholeSaves(parts.flat()), isWhole: false }
  }
  return { history: parts.flat(), isWhole: true }
}

/** The lines that could correct something. */
function linesOf(part: Buffer): string {
  const found: string[] = []
  for (let start = 0; start < part.length; ) {
    const next = part.indexOf(lineEnd, start)
    const end = next === -1 ? part.length : next
    const line = part.subarray(start, end)
    if (!line.includes(firstWords)) found.push(line.toString())
    start = end + 1
  }
  return found.join('\n')
}

/** Of the first save some lines may not have been read. */
function wholeSaves(lines: HistoryLine[]): HistoryLine[] {
  const later = lines.filter(({ at }) => at !== lines[0]?.at)
  return later.length === 0 ? lines : later
}
