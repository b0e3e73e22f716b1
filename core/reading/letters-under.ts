import type { Inline } from '#core/text/segment.ts'
import { romaniseLetters } from './romanise.ts'

/** A piece of a line: a word, or the part of one that stands in this piece of markup, or what is between words. */
export type Run = {
  readonly words: string
  /** The Latin letters to set under it; undefined under what is no Ukrainian word. */
  readonly latin: string | undefined
}

/** What stands inside a block, with Latin letters for each of its words. */
export type Lettered =
  | { readonly kind: 'words'; readonly runs: readonly Run[] }
  | { readonly kind: 'emphasis' | 'strong'; readonly inside: readonly Lettered[] }
  | { readonly kind: 'link'; readonly to: string; readonly inside: readonly Lettered[] }
  | Extract<Inline, { readonly kind: 'code' | 'line-end' | 'note-mark' }>

/**
 * Latin letters to read Ukrainian words by (Cabinet of Ministers of Ukraine, resolution No. 55 of 27 January 2010), word by
 * word; markup stays as it is. They are letters and not names: an inflected name is no English one. A word that begins in one
 * piece of markup and ends in another is read as a whole, and a very long one is set in parts. Words in other letters, Russian ones too,
 * have none.
 */
export function lettersUnder(inside: readonly Inline[]): Lettered[] {
  const cut = cutter(inside.map(textOf).join(''))
  const set = (piece: Inline): Lettered => {
    switch (piece.kind) {
      case 'words':
        return { kind: 'words', runs: cut(piece.words.length) }
      case 'emphasis':
      case 'strong':
        return { kind: piece.kind, inside: piece.inside.map(set) }
      case 'link':
        return { kind: 'link', to: piece.to, inside: piece.inside.map(set) }
      case 'code':
      case 'line-end':
      case 'note-mark':
        cut(textOf(piece).length)
        return piece
      default:
        return piece satisfies never
    }
  }
  return inside.map(set)
}

/** The words that are read; whatever else stands between them ends a word. */
function textOf(piece: Inline): string {
  if (piece.kind === 'words') return piece.words
  return 'inside' in piece ? piece.inside.map(textOf).join('') : '\n'
}

/** A Ukrainian word or a part of one: where it begins, and each of its letters with the Latin ones for it. */
type Word = { readonly from: number; readonly letters: readonly Letter[]; readonly to: number }
type Letter = { readonly from: number; readonly latin: string }

/** A letter with its marks: of stress, of a letter typed in two parts, and soft hyphens. */
const letter = /\p{L}[\p{M}\u00ad]*|[’ʼ']/gu

const ukrainianWord = /^[а-щьюяєіїґ’ʼ']+$/i

/**
 * A word with letters under it breaks nowhere, so a longer one is set in parts between which a line may end. In a title as large as
 * readers may have it (reading-page.module.css), thirteen letters are about as wide as a screen of 320 pixels.
 */
const longestPart = 13

/** The letters of a word as they are read, each with the place where it stands in the text. */
function spell(word: string, at: number): { readonly from: number; readonly ukrainian: string }[] {
  if (ukrainianWord.test(word))
    return word.split('').map((ukrainian, index) => ({ from: at + index, ukrainian }))
  return [...word.matchAll(letter)].map((each) => ({
    from: at + each.index,
    ukrainian: each[0]
      .replaceAll('\u00ad', '')
      .normalize('NFC')
      .replace(/\u0301$/, ''),
  }))
}

function findWords(text: string): Word[] {
  const pattern = /\p{L}[\p{L}\p{M}\u00ad]*(?:[’ʼ']\p{L}[\p{L}\p{M}\u00ad]*)*/gu
  return [...text.matchAll(pattern)].flatMap((match) => {
    const letters = spell(match[0], match.index)
    if (!ukrainianWord.test(letters.map(({ ukrainian }) => ukrainian).join(''))) return []
    const read = letters.filter(({ ukrainian }) => !/[’ʼ']/.test(ukrainian))
    const latin = romaniseLetters(read.map(({ ukrainian }) => ukrainian))
    const spelled = read.map(({ from }, index) => ({ from, latin: latin[index] ?? '' }))
    return inParts(spelled, { from: match.index, to: match.index + match[0].length })
  })
}

/** A word in parts about as long as each other, as few as will do. */
function inParts(letters: readonly Letter[], { from, to }: Pick<Word, 'from' | 'to'>): Word[] {
  const length = Math.ceil(letters.length / Math.ceil(letters.length / longestPart))
  const starts = letters.flatMap((_, index) => (index % length === 0 ? [index] : []))
  return starts.map((start) => ({
    from: start === 0 ? from : (letters[start]?.from ?? from),
    letters: letters.slice(start, start + length),
    to: letters[start + length]?.from ?? to,
  }))
}

/** Cuts the text into runs, so many characters of it at each call. */
function cutter(text: string): (length: number) => Run[] {
  const words = findWords(text)
  let [at, next] = [0, 0]
  return (length) => {
    const to = at + length
    const runs: Run[] = []
    const take = (end: number, latin: string | undefined) => {
      if (end > at) runs.push({ words: text.slice(at, end), latin })
      at = Math.max(at, end)
    }
    for (let word = words[next]; word !== undefined && word.from < to; word = words[next]) {
      take(word.from, undefined)
      const end = Math.min(word.to, to)
      take(end, latinBetween(word, at, end))
      if (end < word.to) break
      next++
    }
    take(to, undefined)
    return runs
  }
}

function latinBetween({ letters }: Word, from: number, to: number): string {
  return letters
    .filter((each) => each.from >= from && each.from < to)
    .map(({ latin }) => latin)
    .join('')
}
