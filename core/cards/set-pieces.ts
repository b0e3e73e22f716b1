import type { Piece } from './card.ts'
import { joinPieces } from './join-pieces.ts'
import type { Face, Letters } from './letters.ts'

/** What stands in for letters that a face may not have. */
const likenesses: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2212': '–',
  '\u02bc': '’',
  '\u2032': '’',
  '→': '–',
  '←': '–',
  '↔': '–',
  '⇒': '–',
  '•': '·',
  '●': '·',
  Ѳ: 'Ф',
  ѳ: 'ф',
  Ѵ: 'И',
  ѵ: 'и',
}

/**
 * Pieces as their faces can draw every letter of them: composed (NFC), without marks of stress (the engine puts them in
 * wrong places), without controls, joiners, soft hyphens, turns of direction and pictures. A letter that its face does
 * not have is drawn as its likeness, else as what Unicode composes it of (ﬁ as fi, Ḱ as K); “…” stands for words in an
 * alphabet that it does not have at all. A run of blanks is one blank; a line end is `\n`.
 */
export function setPieces(pieces: readonly Piece[], letters: Letters): Piece[] {
  const set: Piece[] = []
  let before = '\n'
  for (const { words, face } of pieces) {
    for (const letter of drawWords(words, letters[face])) {
      if (isBlank(letter) && !isStronger(letter, before)) continue
      if (isBlank(letter) && isBlank(before)) set.pop()
      set.push({ words: letter, face })
      before = letter
    }
  }
  while (isBlank(set.at(-1)?.words ?? '')) set.pop()
  return joinPieces(set)
}

/** Words as one face can draw them: see `setPieces`. */
export function setWords(words: string, face: Piece['face'], letters: Letters): string {
  return setPieces([{ words, face }], letters)
    .map((piece) => piece.words)
    .join('')
}

const blanks = [' ', '\u00a0', '\n']

/** Of blanks side by side one stays: a line end before one that ends no line, and that before any other. */
function isStronger(blank: string, before: string): boolean {
  return blanks.indexOf(blank) > blanks.indexOf(before)
}

function isBlank(letter: string): boolean {
  return blanks.includes(letter)
}

/** Stand for a letter that cannot be drawn, and for a picture that is left out; no words have them: private letters are dropped. */
const [lost, left] = ['\ue000', '\ue001']

function drawWords(words: string, face: Face): string {
  const composed = words.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n')
  const drawn = [...composed].map((letter) => drawLetter(letter, face)).join('')
  return drawn
    .replace(new RegExp(`[ \\u00a0]?${left}+(?=[.,;:!?…»”)])`, 'g'), '')
    .replaceAll(left, '')
    .replace(new RegExp(`${lost}(?:[ \\u00a0]*${lost})*`, 'g'), '…')
}

function drawLetter(letter: string, face: Face): string {
  if (letter === '\n' || has(letter, face)) return letter
  if (/[\t\v\f]/.test(letter)) return ' '
  if (/\p{Zs}/u.test(letter)) return /[\u2007\u2009\u202f]/.test(letter) ? '\u00a0' : ' '
  if (/[\p{C}\p{M}]/u.test(letter)) return ''
  const likeness = likenesses[letter] ?? simplify(letter)
  if (likeness !== '' && [...likeness].every((part) => has(part, face))) return likeness
  return /[\p{L}\p{N}]/u.test(letter) ? lost : left
}

/** A letter without its marks, or what it is composed of. */
function simplify(letter: string): string {
  return letter
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}]/gu, '')
    .normalize('NFC')
}

function has(letter: string, face: Face): boolean {
  return face.has(letter.codePointAt(0) ?? 0)
}
