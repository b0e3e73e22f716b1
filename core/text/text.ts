import { ContentError } from './content-error.ts'
import { hash10 } from './fingerprint.ts'
import { emptyLedger, type Ledger, parseLedger } from './ledger.ts'
import { parseSource, type SourceFile } from './source-file.ts'
import { parseTarget, type TargetFile } from './target-file.ts'

/** Width and height of a figure in CSS pixels. */
export type Size = { readonly width: number; readonly height: number }

/** One translation of a text. The one without a name is the text's own, kept in en.md. */
export type Edition = {
  readonly name: string | undefined
  readonly target: TargetFile
  readonly ledger: Ledger
}

/** An original work with its translations. */
export type Text = {
  readonly slug: string
  readonly source: SourceFile
  /** The text's own translation first, if it has one, then the others by name. */
  readonly editions: readonly Edition[]
  /** The figures that lie beside the text, by file name. */
  readonly figures: ReadonlyMap<string, Size>
  /** 10 hex digits over the text's files: what is read is what was written. */
  readonly revision: string
}

/** The files of a text that hold words, by name: `uk.md`, `en.md`, `en.json`, `en.<edition>.md`, `en.<edition>.json`. */
export type TextFiles = ReadonlyMap<string, string>

/**
 * A text from the content of its files.
 * @throws ContentError where uk.md is missing or a file does not parse
 */
export function parseText(slug: string, files: TextFiles, figures: ReadonlyMap<string, Size>): Text {
  const original = files.get('uk.md')
  if (original === undefined) throw new ContentError('uk.md', undefined, 'the folder has no such file')
  const source = parseSource(original)
  const ids = new Set(source.pieces.flatMap((piece) => piece.segment.id ?? []))
  const editions = [...files.keys()].flatMap((file): Edition[] => {
    const name = editionOf(file)
    if (name === 'none') return []
    const ledger = files.get(file.replace(/\.md$/, '.json'))
    return [
      {
        name: name.edition,
        target: parseTarget(files.get(file) ?? '', ids, file),
        ledger: ledger === undefined ? emptyLedger : parseLedger(ledger, file.replace(/\.md$/, '.json')),
      },
    ]
  })
  editions.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'en'))
  return { slug, source, editions, figures, revision: revisionOf(files) }
}

/** Whether a file of a text's folder holds words of the text. */
export function isTextFile(name: string): boolean {
  return name === 'uk.md' || /^en(\.[a-z0-9-]{1,40})?\.(md|json)$/.test(name)
}

/** The name of the file that holds an edition's words, without its ending. */
export function editionFile(edition: Pick<Edition, 'name'>): string {
  return edition.name === undefined ? 'en' : `en.${edition.name}`
}

function editionOf(file: string): { edition: string | undefined } | 'none' {
  const match = /^en(?:\.([a-z0-9-]{1,40}))?\.md$/.exec(file)
  return match === null ? 'none' : { edition: match[1] }
}

function revisionOf(files: TextFiles): string {
  const names = [...files.keys()].sort()
  return hash10(names.map((name) => `${name}\0${files.get(name)}\0`).join(''))
}
