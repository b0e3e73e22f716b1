import { z } from 'zod'

const historyLine = z.object({
  /** The moment, ISO 8601 in UTC. */
  at: z.string(),
  by: z.string().optional(),
  language: z.enum(['uk', 'en']),
  /** The edition's name; undefined for the text's first translation and for the source. */
  edition: z.string().optional(),
  segment: z.string(),
  /** The plain words before; null where the segment is met for the first time. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  note: z.string().optional(),
})
export type HistoryLine = z.infer<typeof historyLine>

/** The lines of history.jsonl in their order; a torn or foreign line is passed over. */
export function parseHistory(content: string): HistoryLine[] {
  return content.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    try {
      const result = historyLine.safeParse(JSON.parse(line))
      return result.success ? [result.data] : []
    } catch {
      return []
    }
  })
}

/** Whether a line says something, and nothing that is history. */
export function isTorn(line: string): boolean {
  return line.trim() !== '' && parseHistory(line).length === 0
}

/** Lines to append, each with its line end. */
export function printHistory(lines: readonly HistoryLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
