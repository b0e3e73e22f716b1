import type { Block, Inline } from './segment.ts'

/** The labels of the notes that blocks refer to, in small letters, in the order of their marks. */
export function marksOf(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.flatMap(marksOfBlock))
}

function marksOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'verse':
      return marksInside(block.inside)
    case 'quote':
    case 'item':
    case 'note':
      return block.blocks.flatMap(marksOfBlock)
    case 'figure':
      return marksInside(block.caption)
    case 'break':
      return []
    default:
      return block satisfies never
  }
}

function marksInside(inside: readonly Inline[]): string[] {
  return inside.flatMap((piece) => {
    if (piece.kind === 'note-mark') return [piece.label.toLowerCase()]
    return 'inside' in piece ? marksInside(piece.inside) : []
  })
}
