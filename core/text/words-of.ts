import type { Block, Inline } from './segment.ts'

/** The plain words of what stands inside a block; a verse line ends in `\n`, note marks are left out. */
export function wordsOf(inside: readonly Inline[]): string {
  return inside.map(wordsOfInline).join('')
}

function wordsOfInline(piece: Inline): string {
  switch (piece.kind) {
    case 'words':
    case 'code':
      return piece.words
    case 'emphasis':
    case 'strong':
    case 'link':
      return wordsOf(piece.inside)
    case 'line-end':
      return '\n'
    case 'note-mark':
      return ''
    default:
      return piece satisfies never
  }
}

/** The plain words of blocks, a line each. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(wordsOfBlock).join('\n')
}

/** The plain words of a block. A figure's are its description, caption and credit. */
export function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'verse':
      return wordsOf(block.inside)
    case 'quote':
    case 'item':
    case 'note':
      return wordsOfBlocks(block.blocks)
    case 'figure':
      return [block.alt, wordsOf(block.caption), block.credit ?? '']
        .filter((words) => words !== '')
        .join('\n')
    case 'break':
      return ''
    default:
      return block satisfies never
  }
}
