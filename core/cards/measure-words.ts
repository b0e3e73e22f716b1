import type { Piece } from './card.ts'
import type { FaceName, Letters } from './letters.ts'

/** How wide pieces are in thousandths of their size, one after the other. Kerning is left out; it is about 1 %. */
export function measurePieces(pieces: readonly Piece[], letters: Letters): number {
  return pieces.reduce((width, { words, face }) => width + measureWords(words, face, letters), 0)
}

/** How wide words are in thousandths of their size. */
export function measureWords(words: string, face: FaceName, letters: Letters): number {
  let width = 0
  for (const letter of words) width += letters[face].get(letter.codePointAt(0) ?? 0) ?? 0
  return width
}
