import { ContentError } from '#core/text/content-error.ts'

/** A row of a table, and the line of its file on which it begins, counted from 1. */
export type Row = { readonly fields: readonly string[]; readonly line: number }

/**
 * The rows of a CSV file (RFC 4180): fields in quotes may hold marks, line ends and doubled quotes. A byte order mark is
 * passed over, lines end in CR LF, LF or CR, rows without a word are left out. Spreadsheets of some languages part fields
 * by a semicolon or a tab: whichever of the marks comes first in the file is taken.
 * @throws ContentError with the line on which a quote is opened and never closed, or closed before the end of its field
 */
export function parseTable(content: string, file: string): Row[] {
  const words = content.replace(/^\ufeff/, '')
  const mark = /[,;\t]/.exec(words)?.[0] ?? ','
  const rows: Row[] = []
  let fields: string[] = []
  let [at, line, rowLine] = [0, 1, 1]
  while (at < words.length) {
    const field = words[at] === '"' ? readQuoted(words, at, mark) : readPlain(words, at, mark)
    if (typeof field === 'string') throw new ContentError(file, line, field)
    fields.push(field.value)
    const ends = /\r\n|\r|\n/g
    line += (words.slice(at, field.end).match(ends) ?? []).length
    const lineEnd = /^(\r\n|\r|\n)/.exec(words.slice(field.end, field.end + 2))?.[0]
    at = field.end + (lineEnd?.length ?? 1)
    if (words[field.end] === mark && at < words.length) continue
    if (words[field.end] === mark) fields.push('')
    rows.push({ fields, line: rowLine })
    if (lineEnd !== undefined) line++
    fields = []
    rowLine = line
  }
  return rows.filter((row) => row.fields.some((field) => field.trim() !== ''))
}

/** The value of a field, and where it ends: at a mark, a line end or the end of the file. */
type Field = { readonly value: string; readonly end: number }

function readPlain(words: string, from: number, mark: string): Field {
  let end = from
  while (end < words.length && words[end] !== mark && words[end] !== '\n' && words[end] !== '\r') end++
  return { value: words.slice(from, end), end }
}

function readQuoted(words: string, from: number, mark: string): Field | string {
  let end = words.indexOf('"', from + 1)
  while (end >= 0 && words[end + 1] === '"') end = words.indexOf('"', end + 2)
  if (end < 0) return 'a field begins with a quote, expected another at its end'
  const next = words[end + 1]
  if (next !== undefined && next !== mark && next !== '\n' && next !== '\r')
    return `expected "${mark}" or the line’s end behind the closing quote, found "${next}"; a quote within quotes is written twice`
  return { value: words.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 }
}
