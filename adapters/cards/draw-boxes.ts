import { type Box, type Card, cardSize } from '#core/cards/card.ts'
import { writePng } from './write-png.ts'

/**
 * A card without its words, as a PNG of 1200×630: what can be drawn without the engine, where the engine cannot draw.
 * Corners are square.
 */
export function drawBoxes({ ground, boxes }: Pick<Card, 'ground' | 'boxes'>): Buffer {
  const { width, height } = cardSize
  const colours = [...new Set([ground, ...boxes.map((box) => box.colour)])]
  const pixels = new Uint8Array(width * height).fill(colours.indexOf(ground))
  for (const box of boxes) fill(pixels, box, colours.indexOf(box.colour))
  return writePng({ width, height, palette: Uint8Array.from(colours.flatMap(channelsOf)), pixels })
}

/** What of the box is on the card. */
function fill(pixels: Uint8Array, { left, top, width, height }: Box, place: number): void {
  const [from, to] = [left, left + width].map((at) => Math.min(Math.max(Math.round(at), 0), cardSize.width))
  const last = Math.min(Math.round(top + height), cardSize.height)
  for (let row = Math.max(Math.round(top), 0); row < last; row++)
    pixels.fill(place, row * cardSize.width + (from ?? 0), row * cardSize.width + (to ?? 0))
}

/** The three bytes of a colour as #rrggbb. */
function channelsOf(colour: string): number[] {
  return [...Buffer.from(colour.slice(1), 'hex')]
}
