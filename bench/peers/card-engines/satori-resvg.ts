import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { cardSize } from '../../../core/cards/card.ts'
import type { Draw, Font } from './engine.ts'

/** The newest satori, and resvg as a native program. */
export function openSatoriResvg(fonts: readonly Font[]): Draw {
  const options = {
    ...cardSize,
    fonts: fonts.map((font) => ({ ...font, weight: 400, style: 'normal' }) as const),
  }
  return async (tree) => {
    const svg = await satori(tree, options)
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
  }
}
