import { type HistoryLine, parseHistory } from './history.ts'

/**
 * The lines of history.jsonl that tell of one segment, in their order. Only those that hold its name are parsed, so that
 * a log of a million lines is searched in a moment.
 */
export function linesOf(content: string, segment: string): HistoryLine[] {
  const lines: HistoryLine[] = []
  for (let at = content.indexOf(segment); at >= 0; ) {
    const from = content.lastIndexOf('\n', at) + 1
    const end = content.indexOf('\n', at)
    const line = content.slice(from, end < 0 ? undefined : end)
    lines.push(...parseHistory(line).filter((each) => each.segment === segment))
    at = end < 0 ? -1 : content.indexOf(segment, end)
  }
  return lines
}
