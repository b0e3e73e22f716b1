import type { Manuscript } from '#core/text/manuscript.ts'
import type { Block } from '#core/text/segment.ts'
import type { SourcePiece } from '#core/text/source-file.ts'

/** The first place where an original and its translation no longer stand side by side; one of them may have ended. */
export type Parting = {
  /** Counted from 0. */
  readonly index: number
  readonly source: SourcePiece | undefined
  readonly target: SourcePiece | undefined
}

/**
 * Where two manuscripts part when their pieces are counted off one against one; undefined where every piece has its
 * counterpart. Kinds that the authors wrote must agree; a heading that was only guessed may face a short paragraph.
 */
export function findParting(source: Manuscript, target: Manuscript): Parting | undefined {
  const guessed = source.format === 'plain' || target.format === 'plain'
  const length = Math.max(source.pieces.length, target.pieces.length)
  for (let index = 0; index < length; index++) {
    const parting = { index, source: source.pieces[index], target: target.pieces[index] }
    if (parting.source === undefined || parting.target === undefined) return parting
    if (!canStandTogether(parting.source, parting.target, guessed)) return parting
  }
  return undefined
}

/** A block's kind as editors call it. */
export function nameKind(block: Block): string {
  return block.kind === 'item' ? 'list item' : block.kind
}

function canStandTogether(source: SourcePiece, target: SourcePiece, guessed: boolean): boolean {
  const one = source.segment.block.kind
  const other = target.segment.block.kind
  if (classOf(one) === classOf(other)) return true
  if (!guessed || one === 'break' || other === 'break') return false
  if (one === 'heading') return isShort(target)
  return other !== 'heading' || isShort(source)
}

function classOf(kind: Block['kind']): string {
  return kind === 'verse' ? 'paragraph' : kind
}

/** Twice what a guessed heading may have. */
function isShort(piece: SourcePiece): boolean {
  return piece.segment.words.length <= 160
}
