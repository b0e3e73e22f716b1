import type { Site } from '#core/reading/site.ts'
import { breakLines, hasWideWord } from './break-lines.ts'
import type { Card, Piece } from './card.ts'
import { colourOf, colours } from './colours.ts'
import { fitLines } from './cut-pieces.ts'
import { layout, widthAt } from './layout.ts'
import type { FaceName, Letters } from './letters.ts'
import { paintMark } from './paint-mark.ts'
import { heightOf, placeLines, type Setting } from './place-lines.ts'
import { setPieces } from './set-pieces.ts'

/** Sizes of the name in pixels, the largest first. */
const ladder = [132, 112, 96, 82, 70, 60] as const
const smallest = 52
const most = { name: 3, tagline: 2 }
const sizes = { tagline: 48, other: 40 }
const gaps = { name: 34, tagline: 22 }
const room = layout.bottom - layout.facts.first

type Name = { readonly lines: readonly Piece[][]; readonly setting: Setting }

/** The library's own card: its name, and what it is in both languages, the interface's first. */
export function siteCard(site: Site, ui: 'uk' | 'en', letters: Letters): Card {
  const follows = ui === 'uk' ? 'en' : 'uk'
  const tagline = setTagline(site.tagline[ui], sizes.tagline, letters)
  const other = setTagline(site.tagline[follows], sizes.other, letters)
  const settings = {
    tagline: { size: sizes.tagline, leading: 62, colour: colourOf[ui] },
    other: { size: sizes.other, leading: 52, colour: colourOf[follows] },
  }
  const below =
    gaps.name +
    heightOf(tagline.length, settings.tagline) +
    gaps.tagline +
    heightOf(other.length, settings.other)
  const name = fitName(site.name[ui], room - below, letters)
  const height = heightOf(name.lines.length, name.setting)
  const top = layout.facts.first + 0.4 * (room - height - below)
  const second = height + gaps.name
  const third = second + heightOf(tagline.length, settings.tagline) + gaps.tagline
  return {
    kind: 'site',
    ui,
    ground: colours.paper,
    boxes: paintMark(site.accents),
    lines: [
      ...placeLines(name.lines, top, name.setting),
      ...placeLines(tagline, top + second, settings.tagline),
      ...placeLines(other, top + third, settings.other),
    ],
    says: [site.name[ui], site.tagline[ui], site.tagline[follows]],
  }
}

/** The name as large as leaves it whole; cut where it is too long for any size. @param height what there is for it, in pixels */
function fitName(words: string, height: number, letters: Letters): Name {
  const pieces = setFace(words, 'bold', letters)
  for (const size of ladder) {
    if (hasWideWord(pieces, widthAt(size), letters)) continue
    const [lines, setting] = [breakLines(pieces, widthAt(size), letters), settingAt(size)]
    if (lines.length <= most.name && heightOf(lines.length, setting) <= height) return { lines, setting }
  }
  const setting = settingAt(smallest)
  const lines = Math.min(most.name, 1 + Math.floor((height - smallest) / setting.leading))
  return { lines: fitLines(pieces, { width: widthAt(smallest), lines, letters }), setting }
}

function settingAt(size: number): Setting {
  return { size, leading: Math.round(1.1 * size), colour: colours.ink }
}

function setTagline(words: string, size: number, letters: Letters): Piece[][] {
  return fitLines(setFace(words, 'regular', letters), { width: widthAt(size), lines: most.tagline, letters })
}

function setFace(words: string, face: FaceName, letters: Letters): Piece[] {
  return setPieces([{ words, face }], letters)
}
