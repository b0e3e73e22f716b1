import { ContentError } from '#core/text/content-error.ts'
import { parseTable, type Row } from './parse-table.ts'

/** A name or a term of the originals with its English form. */
export type Term = {
  /** As it is written in a dictionary, and any further forms of it; at least one. */
  readonly forms: readonly string[]
  readonly translation: string
  readonly note: string | undefined
}

/** What glossary.csv tells; of a term that stands there twice, the first counts. */
export type Glossary = readonly Term[]

/**
 * Reads glossary.csv: a first row with the names of the columns, among them `term` and `translation`, in any order, then a
 * term to a row. Further forms of a term stand behind it, each after a `|`; other columns than `note` are passed over.
 * @throws ContentError with the line of the first fault
 */
export function parseGlossary(content: string, file = 'glossary.csv'): Glossary {
  const [head, ...rows] = parseTable(content, file)
  if (head === undefined) return []
  const columns = head.fields.map((name) => name.trim().toLowerCase())
  const missing = ['term', 'translation'].find((name) => !columns.includes(name))
  if (missing !== undefined)
    throw new ContentError(
      file,
      head.line,
      `expected a column "${missing}", found ${columns.map((name) => `"${name}"`).join(', ')}`,
    )
  const terms = new Map<string, Term>()
  for (const row of rows) {
    const term = readTerm(row, columns, file)
    const name = term.forms.join('|')
    if (!terms.has(name)) terms.set(name, term)
  }
  return [...terms.values()]
}

function readTerm({ fields, line }: Row, columns: readonly string[], file: string): Term {
  if (fields.length > columns.length)
    throw new ContentError(
      file,
      line,
      `expected ${columns.length} fields, found ${fields.length}; a field with a comma in it stands in quotes`,
    )
  const find = (name: string) => tidy(fields[columns.indexOf(name)] ?? '')
  const forms = find('term')
    .split('|')
    .map(tidy)
    .filter((form) => /\p{L}/u.test(form))
  if (forms.length === 0) throw new ContentError(file, line, 'expected a term, found nothing to look for')
  const translation = find('translation')
  if (translation === '')
    throw new ContentError(file, line, `expected a translation of "${forms[0]}", found nothing`)
  const note = find('note')
  return { forms, translation, note: note === '' ? undefined : note }
}

function tidy(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}
