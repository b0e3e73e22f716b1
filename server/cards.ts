import { drawBoxes } from '#adapters/cards/draw-boxes.ts'
import type { Drawing } from '#adapters/cards/open-drawing.ts'
import type { Site } from '#core/reading/site.ts'
import { type CardAddress, cardPath, readCardPath } from './card-path.ts'
import type { Subject } from './compose-card.ts'
import { openComposedCards } from './composed-cards.ts'
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

export function openCards({ library, drawing, pictures, limit, today = todayInUtc }: Options): Cards {
  const composed = openComposedCards({ library, drawing, today })
  const readied = new Set<string>()
  const press = openPress<CardRead>({
    make,
    bodyOf: (read) => ('body' in read ? read.body : Buffer.alloc(0)),
    isKept: ({ kind }) => kind === 'drawn',
    limit,
    packs: false,
  })
  let changes = 0
  let marked: { readonly site: Site; readonly body: Buffer } | undefined
  library.onChange((change) => {
    changes += 1
    press.purge(keysOfChange(change))
  })

  const read = async (path: string) => (await press.read(path, keysOf(path))).page

  async function make(path: string): Promise<CardRead> {
    const seen = changes
    const address = readCardPath(path)
    const subject = address && (await findSubject(address, library))
    if (address === undefined || subject === undefined) return { kind: 'unknown' }
    const { ui } = address
    const card = await composed.inTurn(subject)
    if (card === 'busy') return standIn(ui)
    if (card.path !== path) return { kind: 'moved', to: card.path }
    const kept = await pictures.find(card.name)
    if (kept !== undefined) return drawn(kept)
    const picture = await pictures.draw(card.name, card.card)
    if (picture === undefined) return standIn(ui)
    readyStandIn(ui)
    // The text may have changed, or gone, while its card was drawn.
    if (changes !== seen) {
      const now = await findSubject(address, library)
      if (now === undefined) return { kind: 'unknown' }
      const to = composed.of(now).path
      if (to !== path) return { kind: 'moved', to }
    }
    return drawn(picture)
  }

  /** Draws the site's own card while all is well, to be there when it is not. */
  function readyStandIn(ui: Subject['ui']): void {
    const { path } = composed.of({ kind: 'site', ui })
    if (readied.has(path)) return
    readied.add(path)
    const isReady = read(path).then(
      ({ kind }) => kind === 'drawn',
      () => false,
    )
    void isReady.then((ready) => ready || readied.delete(path))
  }

  /** The site's own card; the mark alone where that was never drawn. */
  async function standIn(ui: Subject['ui']): Promise<CardRead> {
    const { path, name } = composed.of({ kind: 'site', ui })
    const held = press.peek(path)?.page
    if (held?.kind === 'drawn') return { kind: 'stand-in', body: held.body }
    return { kind: 'stand-in', body: (await pictures.find(name)) ?? mark(ui) }
  }

  function mark(ui: Subject['ui']): Buffer {
    const site = library.site()
    if (marked?.site !== site) marked = { site, body: drawBoxes(composed.of({ kind: 'site', ui }).card) }
    return marked.body
  }

  return {
    preview(subject) {
      const { path, alt } = composed.of(subject)
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

function drawn(body: Buffer): DrawnCard {
  return { kind: 'drawn', body, etag: tagOf(body) }
}

function isDrawn(pressed: Pressed<CardRead>): pressed is Pressed<DrawnCard> {
  return pressed.page.kind === 'drawn'
}

function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10)
}
