import { hash10 } from '#core/text/fingerprint.ts'
import type { Card } from './card.ts'

/**
 * The last part of a card's address: 10 hex digits over all that is on the card and how it is drawn. The same card has
 * the same print on every machine; another letter on it is another print.
 * @param made names what draws: its code and its fonts
 */
export function printOf(card: Card, made: string): string {
  return hash10(`${made}\0${JSON.stringify(card)}`)
}
