import type { Site } from '#core/reading/site.ts'
import type { Edition, Text } from '#core/text/text.ts'
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
  const pair = findPair(text, edition, segment)
  if (pair === undefined || pair.segment.words.trim() === '') return undefined
  const { title, author, published } = text.source.facts
  const named = ui === 'en' ? (edition?.target.facts.title ?? title) : title
  const by = authorOf({ uk: author, en: edition?.target.facts.author }, ui)
  const all = [named, by].filter((fact) => fact !== undefined)
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

/** The pair of one segment; the others of a text, be they thousands, are not looked at. */
function findPair(text: Text, edition: Edition | undefined, segment: string): Pair | undefined {
  const pieces = text.source.pieces.filter((piece) => piece.segment.id === segment)
  return pairSegments({ ...text, source: { ...text.source, pieces } }, edition)[0]
}

function targetPieces({ target, blocks }: Pair, words: CardWords, letters: Letters): Piece[] {
  if (target.state !== 'missing') return piecesOf(blocks, 'en', letters)
  return setPieces([{ words: words.missing, face: 'italic' }], letters)
}
