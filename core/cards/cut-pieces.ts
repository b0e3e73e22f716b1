import { breakLines, countLines } from './break-lines.ts'
import type { Piece } from './card.ts'
import { joinPieces } from './join-pieces.ts'
import type { Letters } from './letters.ts'
import { setPieces } from './set-pieces.ts'

/** The words of pieces, one after the other. */
export function wordsOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ words }) => words).join('')
}

/**
 * The first `length` characters with “…” where something is left out: after a whole sentence a blank before it, after
 * a word none, and no comma, colon or dash.
 */
export function cutPieces(pieces: readonly Piece[], length: number): Piece[] {
  const words = wordsOfPieces(pieces)
  if (length >= words.length) return [...pieces]
  const kept = words.slice(0, length).replace(/[\s\u00a0,;:—–-]+$/u, '')
  const left = keepPieces(pieces, kept.length)
  const face = left.at(-1)?.face ?? pieces[0]?.face ?? 'regular'
  const mark = /[.!?…][»”"')]*$/u.test(kept) ? '\u00a0…' : '…'
  return joinPieces([...left, { words: kept.endsWith('…') ? '' : mark, face }])
}

function keepPieces(pieces: readonly Piece[], length: number): Piece[] {
  let start = 0
  return pieces.flatMap(({ words, face }) => {
    const kept = words.slice(0, Math.max(0, length - start))
    start += words.length
    return kept === '' ? [] : [{ words: kept, face }]
  })
}

/** More letters than any card has room for, so that a paragraph as long as a book takes no longer than a page. */
const most = 2_000

type Room = { readonly width: number; readonly lines: number; readonly letters: Letters }

/**
 * Words as lines, as many as there is room for, with “…” where something is left out: after a sentence, if that keeps
 * half of what would fit, else after a word, and within a word only where it alone fills all lines.
 * @param ends where sentences end, counted in characters
 */
export function fitLines(all: readonly Piece[], room: Room, ends: readonly number[] = []): Piece[][] {
  const pieces = cutPieces(all, most)
  if (countLines(pieces, room.width, room.letters) <= room.lines)
    return breakLines(pieces, room.width, room.letters)
  const words = wordsOfPieces(pieces)
  const longest =
    findLongest(pieces, room, wordEnds(words)) ?? findLongest(pieces, room, letterEnds(words)) ?? 0
  const sentence = ends.findLast((end) => end <= longest && fits(pieces, room, end))
  const length = sentence !== undefined && sentence >= longest / 2 ? sentence : longest
  return breakLines(cutPieces(pieces, length), room.width, room.letters)
}

/** The last of the ends, which rise, at which what is kept fits; undefined where not even the first does. */
function findLongest(pieces: readonly Piece[], room: Room, ends: readonly number[]): number | undefined {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (fits(pieces, room, ends[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return ends[low - 1]
}

function fits(pieces: readonly Piece[], room: Room, length: number): boolean {
  return countLines(cutPieces(pieces, length), room.width, room.letters) <= room.lines
}

function wordEnds(words: string): number[] {
  return [...words.matchAll(/\S(?=[ \n])/g)].map(({ index }) => index + 1)
}

function letterEnds(words: string): number[] {
  let end = 0
  return [...words].map((letter) => {
    end += letter.length
    return end
  })
}

type LineRoom = {
  readonly face: Piece['face']
  /** Pixels. */
  readonly size: number
  /** Pixels. */
  readonly width: number
  readonly letters: Letters
}

/** Words as a face can draw them, on one line, with “…” where they are too long for it. */
export function fitWords(words: string, { face, size, width, letters }: LineRoom): string {
  const pieces = setPieces([{ words: words.replaceAll('\n', ' '), face }], letters)
  const [line = []] = fitLines(pieces, { width: (width / size) * 1000, lines: 1, letters })
  return wordsOfPieces(line)
}
