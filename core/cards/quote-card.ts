import type { Site } from '#core/reading/site.ts'
import { summarise } from '#core/reading/summarise.ts'
import type { Text } from '#core/text/text.ts'
import { claimOf } from '#core/translation/claim.ts'
import { type Pair, pairSegments } from '#core/translation/pair-segments.ts'
import { authorOf } from './author-of.ts'
import type { Card, Piece } from './card.ts'
import type { CardWords } from './card-words.ts'
import { colours } from './colours.ts'
import type { Letters } from './letters.ts'
import { oldYear } from './old-year.ts'
import { paintMark } from './paint-mark.ts'
import { piecesOf } from './pieces-of.ts'
import { placeFacts } from './place-facts.ts'
import { placePair } from './place-pair.ts'
import { setPieces } from './set-pieces.ts'

/** What a paragraph's card is made from; `segment` is its id. */
export type QuoteSubject = { readonly site: Site; readonly text: Text; readonly segment: string }

/**
 * The card of one pair: the original above its translation, which text it is from and whose, and what the translation
 * may claim. Undefined where the text has no such segment, or one without words.
 * @param today the day as YYYY-MM-DD: an old text's card says its year
 */
export function quoteCard(
  { site, text, segment }: QuoteSubject,
  ui: 'uk' | 'en',
  words: CardWords,
  today: string,
  letters: Letters,
): Card | undefined {
  const edition = text.editions.find((each) => each.name === undefined)
  const pair = pairSegments(text, edition).find((each) => each.segment.id === segment)
  if (pair === undefined || pair.segment.words.trim() === '') return undefined
  const { title, author, published } = summarise(text)
  const named = ui === 'en' ? (title.en ?? title.uk) : title.uk
  const all = [named, authorOf(author, ui)].filter((fact) => fact !== undefined)
  const claim = claimOf(pair.target)
  const state = words.state(claim)
  const facts = placeFacts(
    { all, state: { claim, words: state }, site: site.name[ui], year: oldYear(published, today) },
    letters,
  )
  const placed = placePair(
    { uk: piecesOf([pair.segment.block], 'uk', letters), en: targetPieces(pair, words, letters) },
    ui,
    letters,
  )
  return {
    kind: 'quote',
    ui,
    ground: colours.paper,
    boxes: [...paintMark(site.accents), ...facts.boxes, ...placed.boxes],
    lines: [...facts.lines, ...placed.lines],
    says: [...placed.says, ...all, state, site.name[ui]],
  }
}

function targetPieces({ target, blocks }: Pair, words: CardWords, letters: Letters): Piece[] {
  if (target.state !== 'missing') return piecesOf(blocks, 'en', letters)
  return setPieces([{ words: words.missing, face: 'italic' }], letters)
}
