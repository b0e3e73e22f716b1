import { sameWords } from './normalise.ts'
import type { SourcePiece } from './source-file.ts'

/** A file on its way into the library: what it says of itself, and its pieces as they will stand in uk.md or en.md. */
export type Manuscript = {
  /** In a plain file, what is a heading was guessed; in Markdown the author says so. */
  readonly format: 'plain' | 'markdown'
  /** The front matter to be, keys that Poruch does not know among them. */
  readonly facts: Readonly<Record<string, unknown>> & { readonly title?: string | undefined }
  /** Whether the first piece reads as the title of the whole. */
  readonly opensWithTitle: boolean
  /** Their lines are those of the file that was read. */
  readonly pieces: readonly SourcePiece[]
  readonly tail: string
}

/**
 * The manuscript with its title among the facts and no longer among the pieces. A title from outside wins over the
 * file's own; a first piece that says something else stays where it is, so that no words are lost.
 */
export function takeTitle(manuscript: Manuscript, given: string | undefined): Manuscript {
  const [first] = manuscript.pieces
  const opening = first?.segment.words ?? ''
  const known = given ?? manuscript.facts.title
  if (known !== undefined) {
    const titled = { ...manuscript, facts: { ...manuscript.facts, title: known } }
    return opening !== '' && sameWords(known, opening) ? dropFirst(titled) : titled
  }
  if (!manuscript.opensWithTitle) return manuscript
  return dropFirst({ ...manuscript, facts: { ...manuscript.facts, title: opening.replaceAll('\n', ' ') } })
}

/** An id that stood above the title goes with it; other comments stay. */
function dropFirst(manuscript: Manuscript): Manuscript {
  const [first, second, ...rest] = manuscript.pieces
  const above = (first?.before ?? '').replace(/<!-- ?[0-9a-hjkmnp-tv-z]{6} ?-->/g, '')
  const after =
    second === undefined
      ? { pieces: [], tail: above + manuscript.tail }
      : { pieces: [{ ...second, before: above + second.before }, ...rest] }
  return { ...manuscript, ...after, opensWithTitle: false }
}
