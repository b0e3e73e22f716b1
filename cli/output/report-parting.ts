import { nameKind, type Parting } from '#core/alignment/find-parting.ts'
import { guessLost } from '#core/alignment/guess-lost.ts'
import type { Manuscript } from '#core/text/manuscript.ts'
import type { SourcePiece } from '#core/text/source-file.ts'
import type { Report } from './report.ts'
import { indent, table } from './table.ts'
import { count, firstWords } from './wording.ts'

type Sides<Side> = { readonly source: Side; readonly target: Side }

/** Says where an original and its translation part, with the words on both sides. @param names of the files */
export function reportParting(
  { source, target }: Sides<Manuscript>,
  parting: Parting,
  names: Sides<string>,
): Report {
  const [one, other] = [source.pieces.length, target.pieces.length]
  const counts =
    one === other
      ? `Both have ${count(one, 'paragraph')}, but not the same kinds`
      : `"${names.source}" has ${count(one, 'paragraph')} below its title, "${names.target}" has ${other}`
  const likely =
    one === other ? parting.index : Math.min(parting.index, guessLost(source.pieces, target.pieces))
  const lines = [
    `The paragraphs do not match one to one, so nothing was written`,
    counts,
    `${likely === parting.index ? 'They part' : 'By their lengths, they part'} at number ${likely + 1}:`,
    ...indent(
      table([place(names.source, source.pieces[likely]), place(names.target, target.pieces[likely])]),
    ),
    'Make the two alike there, and import them again',
  ]
  const json = {
    written: false,
    source: { file: names.source, paragraphs: one },
    translation: { file: names.target, paragraphs: other },
    parting: {
      number: likely + 1,
      atLatest: parting.index + 1,
      source: describe(source.pieces[likely]),
      translation: describe(target.pieces[likely]),
    },
  }
  return { exit: 1, lines, json }
}

function place(file: string, piece: SourcePiece | undefined): string[] {
  if (piece === undefined) return [file, 'has ended']
  const { block, line, words } = piece.segment
  return [`${file}:${line}`, nameKind(block), firstWords(words)]
}

function describe(piece: SourcePiece | undefined): unknown {
  if (piece === undefined) return null
  const { block, line, words } = piece.segment
  return { line, kind: nameKind(block), words: firstWords(words) }
}
