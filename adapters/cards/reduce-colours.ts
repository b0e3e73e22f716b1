import type { Picture } from './read-png.ts'

/** A picture of at most 256 colours: for each pixel one byte, the place of its colour in the palette. */
export type Indexed = {
  readonly width: number
  readonly height: number
  /** Three bytes a colour: red, green, blue. */
  readonly palette: Uint8Array
  readonly pixels: Uint8Array
}

const most = 256

/**
 * A picture with a palette. With no more than 256 colours, as cards have, it is the same picture. With more, colours
 * that differ least are drawn as the one of them that is there most, so that flat areas keep theirs. Opacity is dropped.
 */
export function reduceColours({ width, height, pixels }: Picture): Indexed {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)
  const counts = countColours(colours)
  for (let step = 1; ; step++) {
    const palette = choosePalette(counts, step)
    if (palette.length > most) continue
    const places = new Map(palette.map((colour, place) => [nameOf(colour, step), place]))
    const placeOf = new Map(
      [...counts.keys()].map((colour) => [colour, places.get(nameOf(colour, step)) ?? 0]),
    )
    return { width, height, palette: bytesOf(palette), pixels: mapPixels(colours, placeOf) }
  }
}

function countColours(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  let [last, run] = [colours[0] ?? 0, 0]
  for (const colour of colours) {
    if (colour !== last) {
      counts.set(last, (counts.get(last) ?? 0) + run)
      last = colour
      run = 0
    }
    run++
  }
  return counts.set(last, (counts.get(last) ?? 0) + run)
}

/** Of all colours that go by one name, the most frequent; the most frequent of all first. */
function choosePalette(counts: ReadonlyMap<number, number>, step: number): number[] {
  const byCount = [...counts].sort(([, one], [, other]) => other - one)
  const chosen = new Map<number, number>()
  for (const [colour] of byCount) {
    const name = nameOf(colour, step)
    if (!chosen.has(name)) chosen.set(name, colour)
  }
  return [...chosen.values()]
}

/** The same for colours of which each channel, in steps, is the same. */
function nameOf(colour: number, step: number): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => Math.round(channel / step))
  return (blue << 16) | (green << 8) | red
}

/** The first byte of a pixel is the lowest of the number: all machines that Node runs on are little-endian. */
function channelsOf(colour: number): number[] {
  return [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]
}

function bytesOf(palette: readonly number[]): Uint8Array {
  return Uint8Array.from(palette.flatMap(channelsOf))
}

function mapPixels(colours: Uint32Array, placeOf: ReadonlyMap<number, number>): Uint8Array {
  const places = new Uint8Array(colours.length)
  let last = -1
  let place = 0
  for (let at = 0; at < colours.length; at++) {
    const colour = colours[at] ?? 0
    if (colour !== last) {
      last = colour
      place = placeOf.get(colour) ?? 0
    }
    places[at] = place
  }
  return places
}
