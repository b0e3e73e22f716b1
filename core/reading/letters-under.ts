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
 * piece of markup and ends in another is read as a whole. Words in other letters, Russian ones too, have none.
 */
export function lettersUnder(inside: readonly Inline[]): Lettered[] {
  const whole = inside.map(textOf).join('')
  const words = findWords(whole)
  let at = 0
  const set = (piece: Inline): Lettered => {
    switch (piece.kind) {
      case 'words': {
        const from = at
        at += piece.words.length
        return { kind: 'words', runs: cutRuns(whole, words, from, at) }
      }
      case 'emphasis':
      case 'strong':
        return { kind: piece.kind, inside: piece.inside.map(set) }
      case 'link':
        return { kind: 'link', to: piece.to, inside: piece.inside.map(set) }
      case 'code':
      case 'line-end':
      case 'note-mark':
        at += textOf(piece).length
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

/** A Ukrainian word: where it begins, and each of its letters with the Latin ones for it. */
type Word = { readonly from: number; readonly letters: readonly Letter[]; readonly to: number }
type Letter = { readonly from: number; readonly latin: string }

/** A letter with its marks: of stress, of a letter typed in two parts, and soft hyphens. */
const letter = /\p{L}[\p{M}\u00ad]*|[’ʼ']/gu

function findWords(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}\u00ad]*(?:[’ʼ']\p{L}[\p{L}\p{M}\u00ad]*)*/gu)].flatMap(
    (match) => {
      const letters = [...match[0].matchAll(letter)].map((each) => ({
        from: match.index + each.index,
        ukrainian: each[0]
          .replaceAll('\u00ad', '')
          .normalize('NFC')
          .replace(/\u0301$/, ''),
      }))
      if (!letters.every(({ ukrainian }) => /^[а-щьюяєіїґ’ʼ']$/i.test(ukrainian))) return []
      const read = letters.filter(({ ukrainian }) => !/[’ʼ']/.test(ukrainian))
      const latin = romaniseLetters(read.map(({ ukrainian }) => ukrainian))
      const spelled = read.map(({ from }, index) => ({ from, latin: latin[index] ?? '' }))
      return [{ from: match.index, to: match.index + match[0].length, letters: spelled }]
    },
  )
}

/** The runs between two places of the text. */
function cutRuns(text: string, words: readonly Word[], from: number, to: number): Run[] {
  const runs: Run[] = []
  let at = from
  const take = (end: number, latin: string | undefined) => {
    if (end > at) runs.push({ words: text.slice(at, end), latin })
    at = Math.max(at, end)
  }
  for (const word of words) {
    if (word.to <= from || word.from >= to) continue
    take(word.from, undefined)
    const end = Math.min(word.to, to)
    const letters = word.letters.filter((each) => each.from >= at && each.from < end)
    take(end, letters.map(({ latin }) => latin).join(''))
  }
  take(to, undefined)
  return runs
}
