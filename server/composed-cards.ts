import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Drawing } from '#adapters/cards/open-drawing.ts'
import type { Card } from '#core/cards/card.ts'
import { printOf } from '#core/cards/print.ts'
import { altOf } from '#core/cards/say-card.ts'
import type { Site } from '#core/reading/site.ts'
import { cardPath } from './card-path.ts'
import { composeCard, type Subject } from './compose-card.ts'
import type { Library } from './library.ts'
import { openShelf } from './shelf.ts'
import { standInLine } from './stand-in-line.ts'

/** A card, where it is, what it says, and the name of its picture: equal names, equal pictures. */
export type Composed = {
  readonly card: Card
  readonly path: string
  readonly alt: string
  readonly name: string
}

/** What cards there are today, without any drawing. */
export type ComposedCards = {
  /** At once. */
  of(subject: Subject): Composed
  /** Soon: cards are composed one by one, and others have their turn in between. `busy` where too many wait already. */
  inTurn(subject: Subject): Promise<Composed | 'busy'>
}

type Options = {
  readonly library: Pick<Library, 'site'>
  readonly drawing: Pick<Drawing, 'made' | 'letters'>
  /** Gives the day as YYYY-MM-DD. */
  readonly today: () => string
  /** How many may wait. */
  readonly waiting?: number
}

/** How much the cards may weigh that are remembered, in characters of JSON; one takes some thousands. */
const remembered = 3_000_000

export function openComposedCards({ library, drawing, today, waiting = 100 }: Options): ComposedCards {
  const oneByOne = standInLine(1)
  let known = openShelf<Composed>(remembered)
  let site: Site | undefined
  let asked = 0

  function recall(subject: Subject): Composed | undefined {
    if (site !== library.site()) known = openShelf(remembered)
    site = library.site()
    return known.get(keyOf(subject, today()))
  }

  function compose(subject: Subject): Composed {
    const day = today()
    const { place, card } = composeCard(subject, {
      site: library.site(),
      today: day,
      letters: drawing.letters,
    })
    const json = JSON.stringify(card)
    const path = cardPath({ ...place, print: printOf(card, drawing.made) })
    const composed = { card, path, alt: altOf(card), name: nameOf(json, drawing.made) }
    known.put(keyOf(subject, day), composed, json.length)
    return composed
  }

  return {
    of: (subject) => recall(subject) ?? compose(subject),
    async inTurn(subject) {
      const there = recall(subject)
      if (there !== undefined) return there
      if (asked > waiting) return 'busy'
      asked += 1
      try {
        return await oneByOne(async () => {
          await nextTurn()
          return recall(subject) ?? compose(subject)
        })
      } finally {
        asked -= 1
      }
    },
  }
}

/** All that a card may change with, beside the site itself. */
function keyOf(subject: Subject, today: string): string {
  if (subject.kind === 'site') return `${subject.ui} ${today}`
  const { kind, ui, text } = subject
  return `${ui} ${today} ${text.slug} ${text.revision} ${kind === 'quote' ? subject.segment : ''}`
}

/** Long enough that no two cards ever share one: a print alone is not. */
function nameOf(json: string, made: string): string {
  return createHash('sha256').update(`${made}\0${json}`).digest('hex').slice(0, 32)
}
