import { dirname } from 'node:path'
import type { Decoded } from '#adapters/formats/decode-words.ts'
import { nameKind } from '#core/alignment/find-parting.ts'
import type { Block } from '#core/text/segment.ts'
import type { Composed } from '#core/translation/compose-text.ts'
import type { Report } from './report.ts'
import { indent, table } from './table.ts'
import { count } from './wording.ts'
import { filesOf, listWritten } from './written.ts'

/** How the files were written down. */
type Encodings = { readonly source: Decoded['encoding']; readonly target: Decoded['encoding'] | undefined }
type Asked = { readonly state: string; readonly dryRun?: boolean }
/** The text's folder as it is shown, and whether the library's own was made for it. */
type Where = { readonly folder: string; readonly isNewLibrary: boolean }

export function reportImported(
  composed: Composed,
  encodings: Encodings,
  { state, dryRun }: Asked,
  { folder, isNewLibrary }: Where,
): Report {
  const { text } = composed
  const isTrial = dryRun === true
  const { title, author, published } = text.source.facts
  const blocks = text.source.pieces.map((piece) => piece.segment.block)
  const kinds = countKinds(blocks)
  const [edition] = text.editions
  const translation =
    edition === undefined
      ? undefined
      : {
          title: edition.target.facts.title ?? null,
          translator: edition.target.facts.translator ?? null,
          state,
          segments: edition.target.pieces.size,
        }
  const kindList = [...kinds].map(([kind, number]) => count(number, kind)).join(', ')
  const rows: [string, string | null | undefined][] = [
    ['title', title],
    ['author', author],
    ['published', published],
    ['segments', `${blocks.length} (${kindList})`],
    ['translation', translation === undefined ? 'none yet' : `${translation.segments}, ${state}`],
    ['its title', translation?.title],
    ['translator', translation?.translator],
  ]
  const figures = blocks.flatMap(figuresIn)
  const lines = [
    `${isTrial ? 'Would import' : 'Imported'} ${text.slug}`,
    ...indent(table(rows.flatMap(([name, value]) => (value ? [[name, value]] : [])))),
    ...decodedLines(encodings),
    ...(figures.length === 0 ? [] : [`Put beside it: ${figures.join(', ')}`]),
    ...(isNewLibrary ? [`${isTrial ? 'Would make' : 'Made'} the library ${dirname(folder)}`] : []),
    ...listWritten(composed, folder, isTrial),
  ]
  const json = {
    slug: text.slug,
    title,
    author: author ?? null,
    published: published ?? null,
    segments: blocks.length,
    kinds: Object.fromEntries(kinds),
    translation: translation ?? null,
    encodings: { source: encodings.source, translation: encodings.target ?? null },
    figures,
    folder,
    files: filesOf(composed),
    written: !isTrial,
  }
  return { exit: 0, lines, json }
}

function countKinds(blocks: readonly Block[]): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const block of blocks) kinds.set(nameKind(block), (kinds.get(nameKind(block)) ?? 0) + 1)
  return kinds
}

function figuresIn(block: Block): string[] {
  return block.kind === 'figure' ? [block.file] : []
}

/** Only an old encoding is worth a word. */
function decodedLines({ source, target }: Encodings): string[] {
  return [
    ...(source === 'UTF-8' ? [] : [`Read the original as ${source}`]),
    ...(target === undefined || target === 'UTF-8' ? [] : [`Read the translation as ${target}`]),
  ]
}
