import { glue } from '#core/reading/glue.ts'
import type { Block, Inline } from '#core/text/segment.ts'
import type { FindTerms } from './find-terms.ts'
import type { Term } from './parse-glossary.ts'

/** Where the entry of a term stands on the page: `#…`. */
export type AddressOf = (term: Term) => string

/**
 * A block as it was, but that the first place of each term in it is a link to its entry. A term that begins in one piece of
 * markup and ends in another is a link in each. What is a link, code or the mark of a note already stays what it is, and no
 * term reaches across it. Words are glued before they are cut, for a part of them does not know its neighbours.
 */
export function linkTerms(block: Block, find: FindTerms, addressOf: AddressOf): Block {
  const seen = new Set<Term>()
  const link = (inside: readonly Inline[]) => linkInside(inside, placesIn(inside, find, seen), addressOf)
  const within = (each: Block): Block => {
    switch (each.kind) {
      case 'heading':
      case 'paragraph':
      case 'verse':
        return { ...each, inside: link(each.inside) }
      case 'quote':
      case 'item':
      case 'note':
        return { ...each, blocks: each.blocks.map(within) }
      case 'figure':
        return { ...each, caption: link(each.caption) }
      case 'break':
        return each
      default:
        return each satisfies never
    }
  }
  return within(block)
}

type Place = { readonly from: number; readonly to: number; readonly term: Term }

function placesIn(inside: readonly Inline[], find: FindTerms, seen: Set<Term>): Place[] {
  return find(inside.map(textOf).join('')).filter(({ term }) => {
    const isFirst = !seen.has(term)
    seen.add(term)
    return isFirst
  })
}

function linkInside(inside: readonly Inline[], places: readonly Place[], addressOf: AddressOf): Inline[] {
  let at = 0
  const set = (piece: Inline): Inline[] => {
    const from = at
    if (piece.kind === 'words') {
      at += piece.words.length
      return cut(glue(piece.words, 'uk'), from, places).map(({ words, term }) =>
        term === undefined
          ? { kind: 'words', words }
          : { kind: 'link', to: addressOf(term), inside: [{ kind: 'words', words }] },
      )
    }
    if (piece.kind === 'emphasis' || piece.kind === 'strong')
      return [{ kind: piece.kind, inside: piece.inside.flatMap(set) }]
    at += textOf(piece).length
    return [piece]
  }
  return inside.flatMap(set)
}

/** Words that begin at a place of the whole, in those that stand in terms and those between. */
function cut(words: string, begin: number, places: readonly Place[]) {
  const pieces: { words: string; term: Term | undefined }[] = []
  let at = 0
  const take = (end: number, term: Term | undefined) => {
    if (end > at) pieces.push({ words: words.slice(at, end), term })
    at = Math.max(at, end)
  }
  for (const { from, to, term } of places) {
    if (to <= begin || from >= begin + words.length) continue
    take(from - begin, undefined)
    take(Math.min(to - begin, words.length), term)
  }
  take(words.length, undefined)
  return pieces
}

/** What terms are looked for in. A mark that is in no term stands for what they do not reach across. */
function textOf(piece: Inline): string {
  switch (piece.kind) {
    case 'words':
      return piece.words
    case 'emphasis':
    case 'strong':
      return piece.inside.map(textOf).join('')
    case 'line-end':
      return '\n'
    case 'link':
    case 'code':
    case 'note-mark':
      return '\u0000'
    default:
      return piece satisfies never
  }
}
