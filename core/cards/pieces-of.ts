import { glue } from '#core/reading/glue.ts'
import type { Block, Inline } from '#core/text/segment.ts'
import { wordsOf } from '#core/text/words-of.ts'
import type { Piece } from './card.ts'
import type { FaceName, Letters } from './letters.ts'
import { setPieces } from './set-pieces.ts'

/** The cuts of an original's words, and of a translation's. */
const cuts = {
  uk: { plain: 'semibold', emphasis: 'semibold-italic', strong: 'heavy' },
  en: { plain: 'regular', emphasis: 'italic', strong: 'bold' },
} as const satisfies Record<string, Record<string, FaceName>>
type Cuts = (typeof cuts)[keyof typeof cuts]

/** A segment's words in a language as they are drawn: emphasis kept, lines of verse kept, glue set, note marks left out. */
export function piecesOf(blocks: readonly Block[], language: 'uk' | 'en', letters: Letters): Piece[] {
  const pieces = setPieces(ofBlocks(blocks, cuts[language]), letters)
  const glued = glue(pieces.map(({ words }) => words).join(''), language)
  let end = 0
  return pieces.map(({ words, face }) => {
    end += words.length
    return { words: glued.slice(end - words.length, end), face }
  })
}

function ofBlocks(blocks: readonly Block[], faces: Cuts): Piece[] {
  return blocks.flatMap((block, index) => {
    const before: Piece[] = index === 0 ? [] : [{ words: '\n', face: faces.plain }]
    return [...before, ...ofBlock(block, faces)]
  })
}

function ofBlock(block: Block, faces: Cuts): Piece[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'verse':
      return ofInside(block.inside, faces, 'plain')
    case 'quote':
    case 'item':
    case 'note':
      return ofBlocks(block.blocks, faces)
    case 'figure':
      return wordsOf(block.caption).trim() === ''
        ? [{ words: block.alt, face: faces.plain }]
        : ofInside(block.caption, faces, 'plain')
    case 'break':
      return []
    default:
      return block satisfies never
  }
}

function ofInside(inside: readonly Inline[], faces: Cuts, cut: keyof Cuts): Piece[] {
  return inside.flatMap((piece): Piece[] => {
    switch (piece.kind) {
      case 'words':
      case 'code':
        return [{ words: piece.words, face: faces[cut] }]
      case 'emphasis':
      case 'strong':
        return ofInside(piece.inside, faces, cut === 'strong' ? cut : piece.kind)
      case 'link':
        return ofInside(piece.inside, faces, cut)
      case 'line-end':
        return [{ words: '\n', face: faces[cut] }]
      case 'note-mark':
        return []
      default:
        return piece satisfies never
    }
  })
}
