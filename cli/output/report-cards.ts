import { altOf } from '#core/cards/say-card.ts'
import type { CardFile } from '../desk/list-cards.ts'
import type { Report } from './report.ts'
import { indent } from './table.ts'
import { count } from './wording.ts'

/** What became of a card. */
export type CardMade =
  | { readonly kind: 'drawn'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly why: string }

type Cards = {
  readonly slug: string
  readonly cards: readonly CardFile[]
  /** How many paragraphs have no id. */
  readonly nameless: number
  readonly folder: string
  /** The folder as the editor would type it. */
  readonly shown: string
  /** What became of each card; undefined where nothing was to be written. */
  readonly made: readonly CardMade[] | undefined
}

export function reportCards({ slug, cards, nameless, folder, shown, made }: Cards): Report {
  const files = cards.map((card, at) => ({ ...card, made: made?.[at] }))
  const failed = files.flatMap(({ file, made }) => (made?.kind === 'failed' ? [{ file, why: made.why }] : []))
  const bytes = made?.reduce((sum, each) => sum + (each.kind === 'drawn' ? each.bytes : 0), 0)
  const done = count(cards.length - failed.length, 'card')
  const lines = [
    bytes === undefined
      ? `Would write ${done} of "${slug}" into ${shown}`
      : `Wrote ${done} of "${slug}" into ${shown}: ${(bytes / 1_000_000).toFixed(1)} MB`,
    ...failed.map(({ file, why }) => `${file}: ${why}`),
    ...(nameless === 0
      ? []
      : [`${count(nameless, 'paragraph')} without an id: no card yet; ./poruch sign gives ids`]),
  ]
  return {
    exit: failed.length > 0 ? 1 : 0,
    lines: [...lines.slice(0, 1), ...indent(lines.slice(1))],
    json: {
      slug,
      folder,
      cards: files.map(({ file, segment, card, made }) => ({
        file,
        ui: card.ui,
        segment: segment ?? null,
        alt: altOf(card),
        ...(made?.kind === 'drawn' ? { bytes: made.bytes } : {}),
      })),
      failed,
      nameless,
      written: made !== undefined,
    },
  }
}
