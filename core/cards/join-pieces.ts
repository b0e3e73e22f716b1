import type { Piece } from './card.ts'

/** Neighbours of one cut as one piece. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: { words: string; face: Piece['face'] }[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.face === piece.face) last.words += piece.words
    else joined.push({ ...piece })
  }
  return joined
}
