import { type SourceFacts, sourceFacts } from './facts.ts'
import { cutFrontMatter, parseFacts } from './front-matter.ts'
import { parseBlocks } from './parse-blocks.ts'
import type { Segment } from './segment.ts'
import { mintId } from './segment-id.ts'
import { wordsOfBlock } from './words-of.ts'

/** A segment with the very characters it was read from. */
export type SourcePiece = {
  readonly segment: Segment
  /** All since the block before: blank lines, comments, the id comment. */
  readonly before: string
  readonly body: string
  /** The id that stands above the block although a block further up already has it. */
  readonly copiedId: string | undefined
}

/** uk.md as it was read; printing gives it back byte for byte. */
export type SourceFile = {
  readonly facts: SourceFacts
  readonly head: string
  readonly pieces: readonly SourcePiece[]
  readonly tail: string
}

/**
 * Reads uk.md. A block without an id, or with one that stands above another block already, is a segment without an id.
 * @throws ContentError with the line and what was expected
 */
export function parseSource(content: string, file = 'uk.md'): SourceFile {
  const cut = cutFrontMatter(file, content)
  const facts = parseFacts(file, cut, sourceFacts)
  const pieces: SourcePiece[] = []
  const seen = new Set<string>()
  let from = 0
  let mark: string | undefined
  for (const unit of parseBlocks(cut.body, file, cut.bodyLine)) {
    if (unit.kind === 'id') {
      mark = unit.id
      continue
    }
    const copied = mark !== undefined && seen.has(mark)
    const id = copied ? undefined : mark
    if (id !== undefined) seen.add(id)
    const segment: Segment = { id, block: unit.block, words: wordsOfBlock(unit.block), line: unit.line }
    const before = cut.body.slice(from, unit.start)
    pieces.push({
      segment,
      before,
      body: cut.body.slice(unit.start, unit.end),
      copiedId: copied ? mark : undefined,
    })
    from = unit.end
    mark = undefined
  }
  return { facts, head: cut.head, pieces, tail: cut.body.slice(from) }
}

/** The file's content, byte for byte as it was read where nothing was changed. */
export function printSource(file: SourceFile): string {
  return file.head + file.pieces.map((piece) => piece.before + piece.body).join('') + file.tail
}

/** The same file in which every segment has an id. @param random gives numbers in [0, 1) */
export function giveIds(file: SourceFile, random: () => number): SourceFile {
  const taken = new Set(file.pieces.flatMap((piece) => piece.segment.id ?? []))
  const pieces = file.pieces.map((piece): SourcePiece => {
    if (piece.segment.id !== undefined) return piece
    const id = mintId(random, taken)
    taken.add(id)
    return { ...piece, segment: { ...piece.segment, id }, before: writeId(piece, id), copiedId: undefined }
  })
  return { ...file, pieces }
}

/** An id comment stands on the line above its block, as far in as the block itself. */
function writeId(piece: SourcePiece, id: string): string {
  if (piece.copiedId !== undefined) {
    const at = piece.before.lastIndexOf(piece.copiedId)
    return piece.before.slice(0, at) + id + piece.before.slice(at + piece.copiedId.length)
  }
  const lineEnd = piece.before.includes('\r\n') ? '\r\n' : '\n'
  const indent = /[ \t]*$/.exec(piece.before)?.[0] ?? ''
  return `${piece.before}<!-- ${id} -->${lineEnd}${indent}`
}
