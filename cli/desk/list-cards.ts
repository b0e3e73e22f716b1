import type { Card } from '#core/cards/card.ts'
import type { Letters } from '#core/cards/letters.ts'
import { quoteCard } from '#core/cards/quote-card.ts'
import { textCard } from '#core/cards/text-card.ts'
import type { Site } from '#core/reading/site.ts'
import type { Text } from '#core/text/text.ts'
import { cardWordsIn } from '#locales/card-words.ts'
import { uiLanguages } from '#locales/words.ts'

/** A card with the name of its file: `litera-g.uk.png` is the text's, `litera-g.k7f3qz.uk.png` a paragraph's. */
export type CardFile = { readonly file: string; readonly segment: string | undefined; readonly card: Card }

/**
 * The cards of a text and of its paragraphs, in reading order.
 * @param today the day as YYYY-MM-DD
 * @returns `nameless`: how many paragraphs have no id yet, and so no card
 */
export function listCards(
  text: Text,
  site: Site,
  today: string,
  letters: Letters,
): { readonly cards: CardFile[]; readonly nameless: number } {
  const segments = text.source.pieces.filter(({ segment }) => segment.words.trim() !== '')
  const ids = segments.flatMap(({ segment }) => segment.id ?? [])
  const cards = [undefined, ...ids].flatMap((segment) =>
    uiLanguages.flatMap((ui): CardFile[] => {
      const words = cardWordsIn(ui)
      const card =
        segment === undefined
          ? textCard({ site, text }, ui, words, today, letters)
          : quoteCard({ site, text, segment }, ui, words, today, letters)
      const file = [text.slug, segment, ui, 'png'].filter((part) => part !== undefined).join('.')
      return card === undefined ? [] : [{ file, segment, card }]
    }),
  )
  return { cards, nameless: segments.length - ids.length }
}
