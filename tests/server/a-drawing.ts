import { type Drawing, openDrawing } from '#adapters/cards/open-drawing.ts'
import type { Card } from '#core/cards/card.ts'
import { blankCard } from './a-blank-card.ts'

/** Stands where the engine does, with its letters: draws blanks, and what it is told to. */
export type ADrawing = Drawing & {
  /** What each card said that was asked for, in this order. */
  readonly asked: string[]
  /** From now on this draws. */
  become(draw: (card: Card) => Promise<Buffer>): void
}

const { letters } = openDrawing()

/** The blank that is drawn of a card: another one for other words. */
export function blankOf(card: Card): Buffer {
  return Buffer.concat([blankCard(1_000), blankCard(40 + card.says.join('').length)])
}

export function aDrawing(): ADrawing {
  const asked: string[] = []
  let drawNow = async (card: Card) => blankOf(card)
  return {
    made: 'blanks',
    letters,
    asked,
    become(draw) {
      drawNow = draw
    },
    async draw(card) {
      asked.push(card.says[0] ?? '')
      return drawNow(card)
    },
    close: async () => {},
  }
}
