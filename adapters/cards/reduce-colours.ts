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
  const { colours, counts, places } = countColours(
    new Uint32Array(pixels.buffer, pixels.byteOffset, width * height),
  )
  const byCount = [...colours.keys()].sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
  const { palette, placeOf } = choosePalette(byCount.map((place) => colours[place] ?? 0))
  const final = colours.map((colour) => placeOf.get(colour) ?? 0)
  const reduced = new Uint8Array(places.length)
  for (let at = 0; at < places.length; at++) reduced[at] = final[places[at] ?? 0] ?? 0
  return { width, height, palette: bytesOf(palette), pixels: reduced }
}

type Counted = {
  /** The colours that there are, in the order in which they come. */
  readonly colours: readonly number[]
  /** How many pixels each of them has. */
  readonly counts: readonly number[]
  /** Where each pixel's colour stands among them. */
  readonly places: Uint32Array
}

function countColours(pixels: Uint32Array): Counted {
  const known = new Map<number, number>()
  const [colours, counts]: [number[], number[]] = [[], []]
  const places = new Uint32Array(pixels.length)
  let [last, place] = [-1, 0]
  for (let at = 0; at < pixels.length; at++) {
    // Three bytes are a small number to the machine, and found several times as fast as four.
    const colour = (pixels[at] ?? 0) & 0xffffff
    if (colour !== last) {
      last = colour
      place = known.get(colour) ?? known.size
      if (place === known.size) {
        known.set(colour, place)
        colours.push(colour)
        counts.push(0)
      }
    }
    counts[place] = (counts[place] ?? 0) + 1
    places[at] = place
  }
  return { colours, counts, places }
}

/** Of colours that go by one name the first, for steps as small as leave no more than a palette holds. */
function choosePalette(colours: readonly number[]): { palette: number[]; placeOf: Map<number, number> } {
  for (let step = 1; ; step++) {
    const named = new Map<number, number>()
    const placeOf = new Map<number, number>()
    const palette: number[] = []
    for (const colour of colours) {
      const name = nameOf(colour, step)
      const place = named.get(name) ?? palette.length
      if (place === palette.length) palette.push(colour)
      named.set(name, place)
      placeOf.set(colour, place)
    }
    if (palette.length <= most) return { palette, placeOf }
  }
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
