import type { Piece } from './card.ts'
import { cutPieces, wordsOfPieces } from './cut-pieces.ts'
import { splitSentences } from './split-sentences.ts'

/** A pair's words on a card, an original and its translation. */
export type Quoted = { readonly uk: readonly Piece[]; readonly en: readonly Piece[] }

/** How many characters of a language a card shows at a size that is read on a phone. */
const longest = 180

/**
 * What of a pair a card may show, the best first: the pair; then its first sentences, fewer and fewer, where both
 * languages have as many, so that what is left of one still says what is left of the other. Empty where the pair is too
 * long and its sentences do not correspond.
 */
export function chooseWords({ uk, en }: Quoted): Quoted[] {
  const ends = {
    uk: splitSentences(wordsOfPieces(uk), 'uk'),
    en: splitSentences(wordsOfPieces(en), 'en'),
  }
  const ways = ends.uk.length === ends.en.length ? ends.uk.length : 0
  const cuts = Array.from({ length: Math.max(0, ways - 1) }, (_, index): Quoted => {
    const sentence = ways - 2 - index
    return { uk: cutPieces(uk, ends.uk[sentence] ?? 0), en: cutPieces(en, ends.en[sentence] ?? 0) }
  })
  return [{ uk, en }, ...cuts].filter((each) => isShort(each.uk) && isShort(each.en))
}

function isShort(pieces: readonly Piece[]): boolean {
  return wordsOfPieces(pieces).length <= longest
}
