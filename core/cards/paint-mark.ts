import type { Accent } from '#core/reading/site.ts'
import type { Box } from './card.ts'
import { cardSize } from './card.ts'
import { colours } from './colours.ts'

/** The library's own blue and wheat, where site.yaml has them. */
export type Accents = { readonly blue: Accent; readonly wheat: Accent } | undefined

/** The mark at the left edge of every card, cut off by it: a П, two posts under one lintel. */
export function paintMark(accents: Accents): Box[] {
  const blue = accents?.blue.light ?? colours.blue
  const wheat = accents?.wheat.light ?? colours.wheatFill
  const post = { top: 0, width: 20, height: cardSize.height, round: 0 }
  return [
    { ...post, left: 0, colour: blue },
    { ...post, left: 0, width: 37, height: 20, colour: blue },
    { ...post, left: 36, colour: wheat },
  ]
}
