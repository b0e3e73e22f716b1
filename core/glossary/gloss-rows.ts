import type { Row } from '#core/reading/number-rows.ts'
import type { FindTerms } from './find-terms.ts'
import { linkTerms } from './link-terms.ts'
import type { Term } from './parse-glossary.ts'

/** An entry of the short glossary at a text's foot. */
export type Entry = {
  /** Its place on the page: `term-1`, `term-2` … as they first occur, or `term-k7f3qz-1` … */
  readonly id: string
  readonly term: Term
  /** The numbered paragraphs in which the term occurs, in the text's order. */
  readonly places: readonly Row[]
}

/** Rows of a text whose original words lead to the entries of the terms in them. */
export type Glossed = { readonly rows: readonly Row[]; readonly entries: readonly Entry[] }

/**
 * Links the terms in the numbered paragraphs of a text; headings and notes stay as they are, and so does every row without a term.
 * @param passage the id of the paragraph, where its page may be opened over its text's: each has entries of its own
 */
export function glossRows(rows: readonly Row[], find: FindTerms, passage?: string): Glossed {
  const name = passage === undefined ? 'term' : `term-${passage}`
  const entries = new Map<Term, { id: string; places: Row[] }>()
  const glossed = rows.map((row) => {
    if (row.number === undefined) return row
    const { segment } = row.pair
    let isTouched = false
    const block = linkTerms(segment.block, find, (term) => {
      isTouched = true
      const entry = entries.get(term) ?? { id: `${name}-${entries.size + 1}`, places: [] }
      if (entry.places.at(-1) !== row) entry.places.push(row)
      entries.set(term, entry)
      return `#${entry.id}`
    })
    return isTouched ? { ...row, pair: { ...row.pair, segment: { ...segment, block } } } : row
  })
  return { rows: glossed, entries: [...entries].map(([term, entry]) => ({ ...entry, term })) }
}

/** Whether a link leads to an entry. */
export function isTermLink(to: string): boolean {
  return /^#term-(?:[\da-z]+-)?\d+$/.test(to)
}
