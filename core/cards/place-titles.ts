import { glue } from '#core/reading/glue.ts'
import { breakLines, hasWideWord } from './break-lines.ts'
import type { Line, Piece } from './card.ts'
import { colourOf } from './colours.ts'
import { fitLines } from './cut-pieces.ts'
import { layout, widthAt } from './layout.ts'
import type { FaceName, Letters } from './letters.ts'
import { heightOf, placeLines, type Setting } from './place-lines.ts'
import { setWords } from './set-pieces.ts'

/** Sizes of the title and of the other language's title below it, in pixels, the largest first. */
const ladder = [
  { large: 100, small: 48 },
  { large: 90, small: 46 },
  { large: 82, small: 44 },
  { large: 74, small: 42 },
  { large: 66, small: 40 },
  { large: 58, small: 38 },
  { large: 50, small: 36 },
] as const
const smallest = { large: 44, small: 36 } as const
const most = { above: 4, below: 2 }
const gap = 36
const height = layout.bottom - layout.top
/** Large words need air around them; smaller ones take all there is. */
const airy = height - 36

type Titles = { readonly uk: string; readonly en: string | undefined }
type Placed = { readonly lines: readonly Line[]; readonly says: readonly string[] }

/** Words with the language they are in, as they are drawn. */
type Title = { readonly pieces: readonly Piece[]; readonly colour: string }

/** Both titles as lines. */
type Step = {
  readonly above: readonly Piece[][]
  readonly below: readonly Piece[][]
  readonly first: Setting
  readonly second: Setting
}

/**
 * A title large in the interface's language, or in the one it has, and below it in the other: as large as leaves both
 * whole, and cut where they are too long for any size. Where neither has a letter that could be drawn, `instead` is.
 */
export function placeTitles(titles: Titles, instead: string, ui: 'uk' | 'en', letters: Letters): Placed {
  const leads = ui === 'en' && titles.en !== undefined ? 'en' : 'uk'
  const follows = leads === 'uk' ? 'en' : 'uk'
  const other = setTitle(titles[follows], follows, 'regular', letters)
  const own = setTitle(titles[leads], leads, 'bold', letters)
  const isBare = own.pieces.length === 0 && other.pieces.length === 0
  const title = isBare ? setTitle(instead, leads, 'bold', letters) : own
  return {
    lines: arrange(fitWhole(title, other, letters) ?? fitCut(title, other, letters)),
    says: [titles[leads], titles[follows]].filter((words) => words !== undefined),
  }
}

function setTitle(words: string | undefined, language: 'uk' | 'en', face: FaceName, letters: Letters): Title {
  const set = setWords((words ?? '').replaceAll('\n', ' '), face, letters)
  return {
    pieces: set === '' ? [] : [{ words: glue(set, language), face }],
    colour: colourOf[language],
  }
}

function fitWhole(title: Title, other: Title, letters: Letters): Step | undefined {
  for (const { large, small } of ladder) {
    if (hasWideWord(title.pieces, widthAt(large), letters)) continue
    const above = breakLines(title.pieces, widthAt(large), letters)
    const below = breakLines(other.pieces, widthAt(small), letters)
    const step = { above, below, ...settingsAt(large, small, title, other) }
    const room = large > 60 ? airy : height
    if (above.length <= most.above && below.length <= most.below && usedBy(step) <= room) return step
  }
  return undefined
}

function fitCut(title: Title, other: Title, letters: Letters): Step {
  const { large, small } = smallest
  const settings = settingsAt(large, small, title, other)
  const below = fitLines(other.pieces, { width: widthAt(small), lines: most.below, letters })
  const room = height - gap - heightOf(below.length, settings.second)
  const lines = 1 + Math.floor((room - large) / settings.first.leading)
  return { above: fitLines(title.pieces, { width: widthAt(large), lines, letters }), below, ...settings }
}

function settingsAt(large: number, small: number, title: Title, other: Title) {
  return {
    first: { size: large, leading: Math.round(1.14 * large), colour: title.colour },
    second: { size: small, leading: Math.round(1.3 * small), colour: other.colour },
  }
}

function usedBy({ above, below, first, second }: Step): number {
  const between = above.length > 0 && below.length > 0 ? gap : 0
  return heightOf(above.length, first) + between + heightOf(below.length, second)
}

function arrange(step: Step): Line[] {
  const { above, below, first, second } = step
  const top = layout.top + Math.round(0.4 * (height - usedBy(step)))
  const bottom = top + usedBy(step)
  return [
    ...placeLines(above, top, first),
    ...placeLines(below, bottom - heightOf(below.length, second), second),
  ]
}
