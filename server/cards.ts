import { createHash } from 'node:crypto'
import { drawBoxes } from '#adapters/cards/draw-boxes.ts'
import type { Drawing } from '#adapters/cards/open-drawing.ts'
import type { Card } from '#core/cards/card.ts'
import { printOf } from '#core/cards/print.ts'
import { altOf } from '#core/cards/say-card.ts'
import { type CardAddress, cardPath, readCardPath } from './card-path.ts'
import { composeCard, type Subject } from './compose-card.ts'
import { findSubject } from './find-subject.ts'
import { keysOf, keysOfChange } from './keeping.ts'
import type { Library } from './library.ts'
import type { Pictures } from './pictures.ts'
import { openPress, type Pressed } from './press.ts'
import { tagOf } from './send.ts'

export type { Subject } from './compose-card.ts'

/** `path`: with today's print, from the root; `alt`: the words of the card. 1200×630 PNG. */
export type Preview = { readonly path: string; readonly alt: string }

/** A card's PNG. */
export type DrawnCard = { readonly kind: 'drawn'; readonly body: Buffer; readonly etag: string }

/** What stands at a card's address. */
export type CardRead =
  | DrawnCard
  /** Not the card that the address means, but one that will do for now. */
  | { readonly kind: 'stand-in'; readonly body: Buffer }
  /** Today's card has another print. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'unknown' }

/** The pictures that links to this site unfold into. */
export type Cards = {
  /** Where the card of a subject is, and what it says. Draws nothing. */
  preview(subject: Subject): Preview
  /** The card at an address, drawn now if it never was. */
  read(address: CardAddress): Promise<CardRead>
  /** The card at a path, if it is at hand. */
  peek(path: string): Pressed<DrawnCard> | undefined
  close(): Promise<void>
}

type Options = {
  readonly library: Pick<Library, 'find' | 'site' | 'onChange'>
  readonly drawing: Pick<Drawing, 'made' | 'letters'>
  readonly pictures: Pictures
  /** How much the cards at hand may weigh, in bytes. */
  readonly limit: number
  /** Gives the day as YYYY-MM-DD. */
  readonly today?: () => string
}

/** A card with all that follows from it. `name`: equal names, equal pictures. */
type Composed = Preview & { readonly card: Card; readonly name: string }

export function openCards({ library, drawing, pictures, limit, today = todayInUtc }: Options): Cards {
  const readied = new Set<string>()
  const press = openPress<CardRead>({
    make,
    bodyOf: (read) => ('body' in read ? read.body : Buffer.alloc(0)),
    isKept: ({ kind }) => kind === 'drawn',
    limit,
    packs: false,
  })
  let changes = 0
  library.onChange((change) => {
    changes += 1
    press.purge(keysOfChange(change))
  })

  function compose(subject: Subject): Composed {
    const facts = { site: library.site(), today: today(), letters: drawing.letters }
    const { place, card } = composeCard(subject, facts)
    const path = cardPath({ ...place, print: printOf(card, drawing.made) })
    return { path, alt: altOf(card), card, name: nameOf(card, drawing.made) }
  }

  async function composeAt(address: CardAddress): Promise<Composed | undefined> {
    const subject = await findSubject(address, library)
    return subject && compose(subject)
  }

  const read = async (path: string) => (await press.read(path, keysOf(path))).page

  async function make(path: string): Promise<CardRead> {
    const seen = changes
    const address = readCardPath(path)
    const card = address && (await composeAt(address))
    if (address === undefined || card?.path !== path) return elsewhere(card)
    const kept = await pictures.find(card.name)
    if (kept !== undefined) return drawn(kept)
    const picture = await pictures.draw(card.name, card.card)
    if (picture === undefined) return { kind: 'stand-in', body: await standIn(address.ui) }
    readyStandIn(address.ui)
    // The text may have changed, or gone, while its card was drawn.
    const now = changes === seen ? card : await composeAt(address)
    return now?.path === path ? drawn(picture) : elsewhere(now)
  }

  /** Draws the site's own card while all is well, to be there when it is not. */
  function readyStandIn(ui: Subject['ui']): void {
    const { path } = compose({ kind: 'site', ui })
    if (readied.has(path)) return
    readied.add(path)
    void read(path)
  }

  /** The site's own card; the mark alone where that was never drawn. */
  async function standIn(ui: Subject['ui']): Promise<Buffer> {
    const { path, name, card } = compose({ kind: 'site', ui })
    const held = press.peek(path)?.page
    return held?.kind === 'drawn' ? held.body : ((await pictures.find(name)) ?? drawBoxes(card))
  }

  return {
    preview(subject) {
      const { path, alt } = compose(subject)
      return { path, alt }
    },
    read: (address) => read(cardPath(address)),
    peek(path) {
      const held = press.peek(path)
      return held !== undefined && isDrawn(held) ? held : undefined
    },
    close: pictures.close,
  }
}

function elsewhere(card: Composed | undefined): CardRead {
  return card === undefined ? { kind: 'unknown' } : { kind: 'moved', to: card.path }
}

function drawn(body: Buffer): DrawnCard {
  return { kind: 'drawn', body, etag: tagOf(body) }
}

function isDrawn(pressed: Pressed<CardRead>): pressed is Pressed<DrawnCard> {
  return pressed.page.kind === 'drawn'
}

/** Long enough that no two cards ever share one: a print alone is not. */
function nameOf(card: Card, made: string): string {
  return createHash('sha256')
    .update(`${made}\0${JSON.stringify(card)}`)
    .digest('hex')
    .slice(0, 32)
}

function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10)
}
