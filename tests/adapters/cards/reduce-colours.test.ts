import { describe, expect, test } from 'vitest'
import { reduceColours } from '#adapters/cards/reduce-colours.ts'

/** Pixels of the given colours, each as red, green, blue. */
function picture(colours: readonly (readonly number[])[]) {
  return {
    width: colours.length,
    height: 1,
    pixels: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
  }
}

function colourAt({ palette, pixels }: ReturnType<typeof reduceColours>, pixel: number): number[] {
  const place = pixels[pixel] ?? 0
  return [...palette.subarray(3 * place, 3 * place + 3)]
}

describe('reduceColours()', () => {
  test('keeps a picture of up to 256 colours as it is', () => {
    const colours = Array.from({ length: 256 }, (_, index) => [index, 255 - index, (index * 7) % 256])
    const reduced = reduceColours(picture(colours))
    expect(colours.map((_, pixel) => colourAt(reduced, pixel))).toEqual(colours)
  })

  test('draws colours that differ least as one of them, where there are more', () => {
    const ground = [251, 249, 244]
    const colours = [
      ...Array.from({ length: 3_000 }, (_, index) => [index % 256, index >> 8, 40]),
      ...Array(500).fill(ground),
    ]
    const reduced = reduceColours(picture(colours))
    expect(reduced.palette.length / 3).toBeLessThanOrEqual(256)
    expect(colourAt(reduced, 3_200)).toEqual(ground)
    for (const [pixel, colour] of colours.entries()) {
      const drawn = colourAt(reduced, pixel)
      for (const channel of [0, 1, 2])
        expect(Math.abs((drawn[channel] ?? 0) - (colour[channel] ?? 0))).toBeLessThan(16)
    }
  })

  test('makes of the most frequent colour the first', () => {
    const reduced = reduceColours(
      picture([
        [1, 1, 1],
        [9, 9, 9],
        [9, 9, 9],
      ]),
    )
    expect([...reduced.palette.subarray(0, 3)]).toEqual([9, 9, 9])
  })
})
