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
  const cuts =
    ends.uk.length === ends.en.length
      ? ends.uk.slice(0, -1).map((end, sentence) => ({ uk: end, en: ends.en[sentence] ?? 0 }))
      : []
  const short = cuts.filter((cut) => Math.max(cut.uk, cut.en) <= longest).reverse()
  const whole = Math.max(wordsOfPieces(uk).length, wordsOfPieces(en).length) <= longest ? [{ uk, en }] : []
  return [...whole, ...short.map((cut) => ({ uk: cutPieces(uk, cut.uk), en: cutPieces(en, cut.en) }))]
}
