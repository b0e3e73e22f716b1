import type { Drawing } from '#adapters/cards/open-drawing.ts'
import type { Card } from '#core/cards/card.ts'
import { standInLine } from './stand-in-line.ts'

/** The card as a PNG; `busy` where too many wait already. Rejects where it cannot be drawn, be it tried again. */
export type DrawInLine = (card: Card) => Promise<Buffer | 'busy'>

type Options = {
  /** How many cards are drawn at once. */
  readonly places: number
  /** How many more may wait. */
  readonly waiting: number
}

/** Draws cards, a few at once, and lets a few wait in line, so that no crowd can take what pages need. */
export function drawingInLine({ draw }: Pick<Drawing, 'draw'>, { places, waiting }: Options): DrawInLine {
  const inLine = standInLine(places)
  let asked = 0
  return async (card) => {
    if (asked >= places + waiting) return 'busy'
    asked += 1
    try {
      // A thread may die of what is no fault of the card's.
      return await inLine(() => draw(card).catch(() => draw(card)))
    } finally {
      asked -= 1
    }
  }
}
