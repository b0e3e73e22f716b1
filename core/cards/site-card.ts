import type { Site } from '#core/reading/site.ts'
import type { Card } from './card.ts'
import { colours } from './colours.ts'
import { fitLines } from './cut-pieces.ts'
import { layout, widthAt } from './layout.ts'
import type { Letters } from './letters.ts'
import { paintMark } from './paint-mark.ts'
import { heightOf, placeLines, type Setting } from './place-lines.ts'
import { setPieces } from './set-pieces.ts'

const name: Setting = { size: 132, leading: 140, colour: colours.ink }
const tagline: Setting = { size: 48, leading: 62, colour: colours.ink }
const other: Setting = { size: 40, leading: 52, colour: colours.target }
const gaps = { name: 34, tagline: 22 }

/** The library's own card: its name, and what it is in both languages, the interface's first. */
export function siteCard(site: Site, ui: 'uk' | 'en', letters: Letters): Card {
  const follows = ui === 'uk' ? 'en' : 'uk'
  const linesOf = (words: string, face: 'bold' | 'regular', size: number, lines: number) =>
    fitLines(setPieces([{ words, face }], letters), { width: widthAt(size), lines, letters })
  const names = linesOf(site.name[ui], 'bold', name.size, 1)
  const first = linesOf(site.tagline[ui], 'regular', tagline.size, 2)
  const second = linesOf(site.tagline[follows], 'regular', other.size, 2)
  const heights = [
    heightOf(names.length, name),
    heightOf(first.length, tagline),
    heightOf(second.length, other),
  ]
  const [high = 0, middle = 0, low = 0] = heights
  const top =
    layout.facts.first +
    0.4 * (layout.bottom - layout.facts.first - high - gaps.name - middle - gaps.tagline - low)
  return {
    kind: 'site',
    ui,
    ground: colours.paper,
    boxes: paintMark(site.accents),
    lines: [
      ...placeLines(names, top, name),
      ...placeLines(first, top + high + gaps.name, tagline),
      ...placeLines(second, top + high + gaps.name + middle + gaps.tagline, other),
    ],
    says: [site.name[ui], site.tagline[ui], site.tagline[follows]],
  }
}
