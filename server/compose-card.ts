import type { Card } from '#core/cards/card.ts'
import type { Letters } from '#core/cards/letters.ts'
import { quoteCard } from '#core/cards/quote-card.ts'
import { siteCard } from '#core/cards/site-card.ts'
import { textCard } from '#core/cards/text-card.ts'
import type { Site } from '#core/reading/site.ts'
import type { Text } from '#core/text/text.ts'
import { cardWordsIn } from '#locales/card-words.ts'
import type { UiLanguage } from '#locales/words.ts'
import type { CardPlace } from './card-path.ts'

/** What a card is of. */
export type Subject =
  | { readonly kind: 'site'; readonly ui: UiLanguage }
  | { readonly kind: 'text'; readonly ui: UiLanguage; readonly text: Text }
  /** `segment`: the id of a segment of the text. */
  | { readonly kind: 'quote'; readonly ui: UiLanguage; readonly text: Text; readonly segment: string }

/** What cards are made from beside their subjects. */
export type CardFacts = {
  readonly site: Site
  /** The day as YYYY-MM-DD. */
  readonly today: string
  readonly letters: Letters
}

/**
 * The card that shows a subject, and where it stands. A text that is withdrawn is shown by the site's card, a segment
 * without words by its text's.
 */
export function composeCard(subject: Subject, facts: CardFacts): { place: CardPlace; card: Card } {
  const { ui } = subject
  const { site, today, letters } = facts
  if (subject.kind === 'site' || subject.text.source.facts.withdrawn !== undefined)
    return { place: { ui, slug: undefined, segment: undefined }, card: siteCard(site, ui, letters) }
  const { text } = subject
  const words = cardWordsIn(ui)
  if (subject.kind === 'quote') {
    const { segment } = subject
    const card = quoteCard({ site, text, segment }, ui, words, today, letters)
    if (card !== undefined) return { place: { ui, slug: text.slug, segment }, card }
  }
  return {
    place: { ui, slug: text.slug, segment: undefined },
    card: textCard({ site, text }, ui, words, today, letters),
  }
}
