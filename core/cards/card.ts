import type { FaceName } from './letters.ts'

/** In pixels: what Facebook, X, LinkedIn and all who follow them show whole (developers.facebook.com, “Images in link shares”). */
export const cardSize = { width: 1200, height: 630 } as const

/** Words of one cut, as they are drawn. */
export type Piece = { readonly words: string; readonly face: FaceName }

/** A line of words. It begins at `left`, or ends at `right`; its letters stand on `baseline`. Pixels; colours as #rrggbb. */
export type Line = {
  readonly pieces: readonly Piece[]
  readonly size: number
  readonly colour: string
  readonly baseline: number
} & ({ readonly left: number } | { readonly right: number })

/** A filled rectangle, its corners as round as `round` pixels. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly colour: string
  readonly round: number
}

/** A card of which everything is decided, words, sizes and places: whoever draws it has nothing to choose. */
export type Card = {
  readonly kind: 'site' | 'text' | 'quote'
  readonly ui: 'uk' | 'en'
  readonly ground: string
  /** What lies under the words, the lowest first. */
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  /** What the card says, part by part in reading order, for those who do not see it. */
  readonly says: readonly string[]
}
