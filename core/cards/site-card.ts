import type { Site } from '#core/reading/site.ts'
import type { Card, Piece } from './card.ts'
import { colourOf, colours } from './colours.ts'
import { fitLines } from './cut-pieces.ts'
import { layout, widthAt } from './layout.ts'
import type { FaceName, Letters } from './letters.ts'
import { paintMark } from './paint-mark.ts'
import { heightOf, placeLines } from './place-lines.ts'
import { setPieces } from './set-pieces.ts'

const sizes = { name: 132, tagline: 48, other: 40 }
const gaps = { name: 34, tagline: 22 }

/** The library's own card: its name, and what it is in both languages, the interface's first. */
export function siteCard(site: Site, ui: 'uk' | 'en', letters: Letters): Card {
  const follows = ui === 'uk' ? 'en' : 'uk'
  const name = setLines(site.name[ui], 'bold', sizes.name, 1, letters)
  const tagline = setLines(site.tagline[ui], 'regular', sizes.tagline, 2, letters)
  const other = setLines(site.tagline[follows], 'regular', sizes.other, 2, letters)
  const settings = {
    name: { size: sizes.name, leading: sizes.name, colour: colours.ink },
    tagline: { size: sizes.tagline, leading: 62, colour: colourOf[ui] },
    other: { size: sizes.other, leading: 52, colour: colourOf[follows] },
  }
  const second = heightOf(name.length, settings.name) + gaps.name
  const third = second + heightOf(tagline.length, settings.tagline) + gaps.tagline
  const height = third + heightOf(other.length, settings.other)
  const top = layout.facts.first + 0.4 * (layout.bottom - layout.facts.first - height)
  return {
    kind: 'site',
    ui,
    ground: colours.paper,
    boxes: paintMark(site.accents),
    lines: [
      ...placeLines(name, top, settings.name),
      ...placeLines(tagline, top + second, settings.tagline),
      ...placeLines(other, top + third, settings.other),
    ],
    says: [site.name[ui], site.tagline[ui], site.tagline[follows]],
  }
}

function setLines(words: string, face: FaceName, size: number, lines: number, letters: Letters): Piece[][] {
  return fitLines(setPieces([{ words, face }], letters), { width: widthAt(size), lines, letters })
}
