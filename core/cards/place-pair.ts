import { breakLines, hasWideWord } from './break-lines.ts'
import type { Box, Line, Piece } from './card.ts'
import { chooseWords, type Quoted } from './choose-words.ts'
import { colourOf, colours } from './colours.ts'
import { fitLines, wordsOfPieces } from './cut-pieces.ts'
import { layout, widthAt } from './layout.ts'
import type { Letters } from './letters.ts'
import { heightOf, placeLines, type Setting } from './place-lines.ts'
import { splitSentences } from './split-sentences.ts'

/** Sizes of the original and of the translation below it, in pixels, the largest first. */
const ladder = [
  { large: 76, small: 66 },
  { large: 68, small: 60 },
  { large: 60, small: 54 },
  { large: 54, small: 48 },
  { large: 50, small: 44 },
  { large: 46, small: 42 },
  { large: 42, small: 40 },
  { large: 40, small: 38 },
  { large: 38, small: 36 },
  { large: 36, small: 36 },
] as const
const smallest = 36
const rule = { above: 21, height: 2, below: 23 }
const between = rule.above + rule.height + rule.below
const height = layout.bottom - layout.top
/** Large words need air around them; the smallest take all there is. */
const airy = height - 40

/** Lines in both languages, and how they are set. */
type Step = Record<'uk' | 'en', { readonly lines: readonly Piece[][]; readonly setting: Setting }>

type Placed = {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly says: readonly string[]
}

/**
 * An original above its translation, a hairline between them, as large as they can be. What is too long is cut at
 * sentences that correspond; where none do, the interface's language stays whole, if it can, and the other keeps two
 * lines.
 */
export function placePair(pair: Quoted, ui: 'uk' | 'en', letters: Letters): Placed {
  return arrange(fitChosen(pair, letters) ?? fitLeading(pair, ui, letters))
}

function fitChosen(pair: Quoted, letters: Letters): Step | undefined {
  for (const { uk, en } of chooseWords(pair)) {
    for (const { large, small } of ladder) {
      if (hasWideWord(uk, widthAt(large), letters) || hasWideWord(en, widthAt(small), letters)) continue
      const step = {
        uk: { lines: breakLines(uk, widthAt(large), letters), setting: settingOf('uk', large) },
        en: { lines: breakLines(en, widthAt(small), letters), setting: settingOf('en', small) },
      }
      if (usedBy(step) <= (large > 40 ? airy : height)) return step
    }
  }
  return undefined
}

function fitLeading(pair: Quoted, ui: 'uk' | 'en', letters: Letters): Step {
  const leads = pair[ui].length > 0 ? ui : 'uk'
  const follows = leads === 'uk' ? 'en' : 'uk'
  const shorten = (language: 'uk' | 'en', lines: number) => {
    const words = pair[language]
    const room = { width: widthAt(smallest), lines, letters }
    return fitLines(words, room, splitSentences(wordsOfPieces(words), language))
  }
  const second = { lines: shorten(follows, 2), setting: settingOf(follows, smallest) }
  const setting = settingOf(leads, smallest)
  const room = height - between - heightOf(second.lines.length, second.setting)
  const first = { lines: shorten(leads, 1 + Math.floor((room - smallest) / setting.leading)), setting }
  return leads === 'uk' ? { uk: first, en: second } : { uk: second, en: first }
}

function settingOf(language: 'uk' | 'en', size: number): Setting {
  return { size, leading: Math.round((language === 'uk' ? 1.24 : 1.26) * size), colour: colourOf[language] }
}

function usedBy({ uk, en }: Step): number {
  const gap = uk.lines.length > 0 && en.lines.length > 0 ? between : 0
  return heightOf(uk.lines.length, uk.setting) + gap + heightOf(en.lines.length, en.setting)
}

function arrange(step: Step): Placed {
  const { uk, en } = step
  const top = layout.top + Math.round(0.4 * (height - usedBy(step)))
  const second = top + usedBy(step) - heightOf(en.lines.length, en.setting)
  const hairline: Box = {
    left: layout.left,
    top: second - rule.below - rule.height,
    width: layout.right - layout.left,
    height: rule.height,
    colour: colours.line,
    round: 0,
  }
  return {
    boxes: uk.lines.length > 0 && en.lines.length > 0 ? [hairline] : [],
    lines: [...placeLines(uk.lines, top, uk.setting), ...placeLines(en.lines, second, en.setting)],
    says: [sayLines(uk.lines), sayLines(en.lines)].filter((words) => words !== ''),
  }
}

function sayLines(lines: readonly (readonly Piece[])[]): string {
  return lines.map(wordsOfPieces).join(' ').replaceAll('\u00a0', ' ')
}
