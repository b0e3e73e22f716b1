import type { Piece } from './card.ts'
import { joinPieces } from './join-pieces.ts'
import type { Letters } from './letters.ts'
import { measurePieces, measureWords } from './measure-words.ts'

/** What no line ends within; pieces where its cut changes. Widths are in thousandths of the size. */
type Word = { readonly pieces: readonly Piece[]; readonly width: number }

/**
 * Words as lines at most `width` wide, in thousandths of their size. A line ends at a blank or `\n`, and within a word
 * only where the word alone is wider than a line. As many lines as are needed, as even as so many can be.
 */
export function breakLines(pieces: readonly Piece[], width: number, letters: Letters): Piece[][] {
  return splitWhole(pieces, width, letters).flatMap((words) =>
    fillLines(words, evenWidth(words, width, letters), letters).map(joinPieces),
  )
}

/** How many lines `breakLines` would give. */
export function countLines(pieces: readonly Piece[], width: number, letters: Letters): number {
  return splitWhole(pieces, width, letters).flatMap((words) => fillLines(words, width, letters)).length
}

/** Whether a word alone is wider than a line. */
export function hasWideWord(pieces: readonly Piece[], width: number, letters: Letters): boolean {
  return splitAtLineEnds(pieces).some((line) => splitWords(line, letters).some((word) => word.width > width))
}

/** The words of each line that `\n` ends, none of them wider than a line may be. */
function splitWhole(pieces: readonly Piece[], width: number, letters: Letters): Word[][] {
  return splitAtLineEnds(pieces).map((line) =>
    splitWords(line, letters).flatMap((word) => chopWord(word, width, letters)),
  )
}

function splitAtLineEnds(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const { words, face } of pieces) {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ words: part, face })
    }
  }
  return lines.filter((line) => line.length > 0)
}

function splitWords(pieces: readonly Piece[], letters: Letters): Word[] {
  const words: Piece[][] = [[]]
  for (const { words: run, face } of pieces) {
    for (const [index, part] of run.split(' ').entries()) {
      if (index > 0) words.push([])
      if (part !== '') words.at(-1)?.push({ words: part, face })
    }
  }
  return words
    .filter((word) => word.length > 0)
    .map((word) => ({ pieces: word, width: measurePieces(word, letters) }))
}

/** A word that is wider than a line, in parts that are not. */
function chopWord(word: Word, width: number, letters: Letters): Word[] {
  if (word.width <= width) return [word]
  const parts: Piece[][] = [[]]
  let filled = 0
  for (const { words, face } of word.pieces) {
    for (const letter of words) {
      const more = measureWords(letter, face, letters)
      if (filled + more > width && filled > 0) {
        parts.push([])
        filled = 0
      }
      filled += more
      parts.at(-1)?.push({ words: letter, face })
    }
  }
  return parts.map((part) => ({ pieces: joinPieces(part), width: measurePieces(part, letters) }))
}

/** The least width that needs no more lines than the whole one. */
function evenWidth(words: readonly Word[], width: number, letters: Letters): number {
  const lines = fillLines(words, width, letters).length
  if (lines < 2) return width
  let [tooNarrow, enough] = [Math.max(0, ...words.map((word) => word.width)) - 1, width]
  while (enough - tooNarrow > 100) {
    const middle = (tooNarrow + enough) / 2
    if (fillLines(words, middle, letters).length > lines) tooNarrow = middle
    else enough = middle
  }
  return enough
}

function fillLines(words: readonly Word[], width: number, letters: Letters): Piece[][] {
  const lines: Piece[][] = []
  let filled = 0
  for (const word of words) {
    const line = lines.at(-1)
    const face = line?.at(-1)?.face
    const blank = face === undefined ? 0 : measureWords(' ', face, letters)
    if (line === undefined || face === undefined || filled + blank + word.width > width) {
      lines.push([...word.pieces])
      filled = word.width
    } else {
      line.push({ words: ' ', face }, ...word.pieces)
      filled += blank + word.width
    }
  }
  return lines
}
