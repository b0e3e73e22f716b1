import type { Line, Piece } from './card.ts'
import { layout } from './layout.ts'

/** How lines of one kind are set, in pixels; `leading` is from one baseline to the next. */
export type Setting = { readonly size: number; readonly leading: number; readonly colour: string }

/** How high so many lines are, from the top of the first one's letters to the bottom of the last one's. */
export function heightOf(lines: number, { size, leading }: Setting): number {
  return lines === 0 ? 0 : (lines - 1) * leading + size
}

/** Lines one below the other at the left, the letters of the first beginning at `top`. */
export function placeLines(lines: readonly (readonly Piece[])[], top: number, setting: Setting): Line[] {
  const { size, leading, colour } = setting
  return lines.map((pieces, index) => ({
    pieces,
    size,
    colour,
    left: layout.left,
    // Literata's high letters, Ї and Й among them, reach three quarters of the size above the baseline.
    baseline: Math.round(top + 0.76 * size + index * leading),
  }))
}
