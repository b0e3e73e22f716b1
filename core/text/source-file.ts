import { type SourceFacts, sourceFacts } from './facts.ts'
import { cutFrontMatter } from './front-matter.ts'
import { parseBody } from './parse-body.ts'
import { checkYaml } from './parse-yaml.ts'
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
  const facts = checkYaml(cut.facts, sourceFacts)
  return { facts, head: cut.head, ...parsePieces(cut.body, file, cut.bodyLine) }
}

/**
 * The segments of a body without its front matter, and what stands below the last of them.
 * @param line the number of the body's first line in its file
 * @throws ContentError where a comment is never closed
 */
export function parsePieces(
  body: string,
  file: string,
  line: number,
): { pieces: SourcePiece[]; tail: string } {
  const pieces: SourcePiece[] = []
  const seen = new Set<string>()
  let from = 0
  let mark: string | undefined
  for (const unit of parseBody(body, file, line)) {
    if (unit.kind === 'id') {
      mark = unit.id
      continue
    }
    const copied = mark !== undefined && seen.has(mark)
    const id = copied ? undefined : mark
    if (id !== undefined) seen.add(id)
    const segment: Segment = { id, block: unit.block, words: wordsOfBlock(unit.block), line: unit.line }
    const before = body.slice(from, unit.start)
    pieces.push({
      segment,
      before,
      body: body.slice(unit.start, unit.end),
      copiedId: copied ? mark : undefined,
    })
    from = unit.end
    mark = undefined
  }
  return { pieces, tail: body.slice(from) }
}

/** The file's content, byte for byte as it was read where nothing was changed. */
export function printSource(file: SourceFile): string {
  return file.head + file.pieces.map((piece) => piece.before + piece.body).join('') + file.tail
}

/** The same file in which every segment has an id. @param random gives numbers in [0, 1) */
export function giveIds(file: SourceFile, random: () => number): SourceFile {
  const lineEnd = file.head.includes('\r\n') ? '\r\n' : '\n'
  const taken = new Set(file.pieces.flatMap((piece) => piece.segment.id ?? []))
  const pieces = file.pieces.map((piece): SourcePiece => {
    if (piece.segment.id !== undefined) return piece
    const id = mintId(random, taken)
    taken.add(id)
    return namePiece(piece, id, lineEnd)
  })
  return { ...file, pieces }
}

/** The piece under this id, in place of the one that stands above it, if any. */
export function namePiece(piece: SourcePiece, id: string, lineEnd: string): SourcePiece {
  return {
    ...piece,
    segment: { ...piece.segment, id },
    before: writeId(piece, id, lineEnd),
    copiedId: undefined,
  }
}

/** An id comment stands on the line above its block, as far in as the block itself. */
function writeId(piece: SourcePiece, id: string, lineEnd: string): string {
  const { before } = piece
  const old = piece.copiedId ?? piece.segment.id
  if (old !== undefined) {
    const at = before.search(new RegExp(`<!-- ?${old} ?-->(?![\\s\\S]*<!-- ?${old} ?-->)`))
    return before.slice(0, at) + before.slice(at).replace(old, id)
  }
  const line = before.slice(before.lastIndexOf('\n') + 1)
  // The block stands beside a comment.
  if (!/^[\s\d.)+*-]*$/.test(line)) return `${before}<!-- ${id} --> `
  return `${before}<!-- ${id} -->${lineEnd}${line.replace(/\S/g, ' ')}`
}
