import type { Claim } from '#core/translation/claim.ts'
import type { Box, Line } from './card.ts'
import { colours } from './colours.ts'
import { fitWords } from './cut-pieces.ts'
import { layout } from './layout.ts'
import type { FaceName, Letters } from './letters.ts'
import { measureWords } from './measure-words.ts'

/** What stands above the words of a card. */
export type Facts = {
  /** The first, strong, what the card is of or by; the others below it. */
  readonly all: readonly string[]
  readonly state: { readonly claim: Claim; readonly words: string }
  readonly site: string
  /** The year of an old text. */
  readonly year: string | undefined
}

type Placed = { readonly boxes: readonly Box[]; readonly lines: readonly Line[] }

const { left, right, facts: measures } = layout
const gap = 40
const dot = { size: 16, space: 12 }
const badge = { baseline: 119, height: 38, space: 16, round: 8 }

/** The facts in two lines: what it is and the library's name, then by whom, from when, in what state, and how old. */
export function placeFacts(facts: Facts, letters: Letters): Placed {
  const year = facts.year === undefined ? undefined : placeYear(facts.year, letters)
  const below = placeBelow(facts, year?.left ?? right, letters)
  return {
    boxes: [...below.boxes, ...(year?.boxes ?? [])],
    lines: [...placeAbove(facts, letters), ...below.lines, ...(year?.lines ?? [])],
  }
}

function placeAbove(facts: Facts, letters: Letters): Line[] {
  const { first: baseline, lead: size } = measures
  const width = right - left
  const site = fitWords(facts.site, { face: 'bold', size, width: width / 3, letters })
  const room = width - widthOf(site, 'bold', size, letters) - gap
  const lead = fitWords(facts.all[0] ?? '', { face: 'bold', size, width: room, letters })
  const style = { size, colour: colours.ink, baseline }
  return [
    { ...style, pieces: [{ words: lead, face: 'bold' as const }], left },
    { ...style, pieces: [{ words: site, face: 'bold' as const }], right },
  ].filter(({ pieces }) => pieces[0]?.words !== '')
}

/** The state stands there in full, whatever it costs the facts before it. */
function placeBelow({ all, state }: Facts, end: number, letters: Letters): Placed {
  const { second: baseline, size } = measures
  const face: FaceName = 'regular'
  const style = { size, colour: colours.soft, baseline }
  const room = end - gap - left
  const said = fitWords(state.words, { face, size, width: room - dot.size - dot.space, letters })
  const taken = widthOf(said, face, size, letters) + dot.size + dot.space + gap / 2
  const facts = fitWords(all.slice(1).join(' · '), { face, size, width: Math.max(0, room - taken), letters })
  const start = facts === '' ? left : left + widthOf(facts, face, size, letters) + gap / 2
  const lines: Line[] = [
    ...(facts === '' ? [] : [{ ...style, pieces: [{ words: facts, face }], left }]),
    { ...style, pieces: [{ words: said, face }], left: Math.round(start + dot.size + dot.space) },
  ]
  return { boxes: dotOf(state.claim, Math.round(start), baseline), lines }
}

/** What a translation claims, beside the words that say it. Nothing to claim is a ring. */
function dotOf(claim: Claim, start: number, baseline: number): Box[] {
  const box = {
    left: start,
    top: baseline - dot.size - 1,
    width: dot.size,
    height: dot.size,
    round: dot.size / 2,
    colour: dotColours[claim],
  }
  if (claim !== 'missing') return [box]
  const inner = { left: start + 3, top: box.top + 3, width: dot.size - 6, height: dot.size - 6 }
  return [box, { ...inner, round: dot.size / 2 - 3, colour: colours.paper }]
}

const dotColours: Readonly<Record<Claim, string>> = {
  missing: colours.edge,
  stale: colours.wheat,
  machine: colours.machine,
  draft: colours.wheat,
  translated: colours.reviewed,
  reviewed: colours.reviewed,
}

function placeYear(year: string, letters: Letters): Placed & { readonly left: number } {
  const { size } = measures
  const { baseline, height, space, round } = badge
  const width = Math.round(widthOf(year, 'bold', size, letters)) + 2 * space
  const start = right - width
  // Digits are as high as capitals, seven tenths of the size.
  const top = Math.round(baseline - 0.35 * size - height / 2)
  return {
    left: start,
    boxes: [{ left: start, top, width, height, colour: colours.wheatFill, round }],
    lines: [
      { pieces: [{ words: year, face: 'bold' }], size, colour: colours.ink, left: start + space, baseline },
    ],
  }
}

function widthOf(words: string, face: FaceName, size: number, letters: Letters): number {
  return (measureWords(words, face, letters) * size) / 1000
}
