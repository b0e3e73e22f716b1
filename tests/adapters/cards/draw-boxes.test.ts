import { decode } from 'fast-png'
import { expect, test } from 'vitest'
import { drawBoxes } from '#adapters/cards/draw-boxes.ts'

const box = { left: 0, top: 0, width: 20, height: 630, round: 0, colour: '#1f5fa8' }

/** The colour of a pixel as #rrggbb. */
function colourAt(png: Buffer, left: number, top: number): string {
  const { width, data, palette = [] } = decode(png)
  return `#${Buffer.from(palette[data[top * width + left] ?? -1] ?? []).toString('hex')}`
}

test('drawBoxes() paints boxes on the ground, the last on top', () => {
  const wheat = { ...box, left: 10, top: 600, colour: '#e0a916' }
  const png = drawBoxes({ ground: '#fafaf6', boxes: [box, wheat] })
  const { width, height, channels, depth } = decode(png)
  expect({ width, height, channels, depth }).toEqual({ width: 1200, height: 630, channels: 1, depth: 8 })
  const points = [
    [0, 0],
    [19, 629],
    [20, 0],
    [9, 600],
    [10, 599],
    [10, 600],
    [29, 629],
    [30, 629],
  ] as const
  expect(points.map(([left, top]) => colourAt(png, left, top))).toEqual([
    '#1f5fa8',
    '#e0a916',
    '#fafaf6',
    '#1f5fa8',
    '#1f5fa8',
    '#e0a916',
    '#e0a916',
    '#fafaf6',
  ])
})

test('drawBoxes() leaves off what lies beyond the card', () => {
  const beyond = [
    { ...box, left: 1190, width: 50, top: -5, height: 6 },
    { ...box, left: -50, width: 50, top: 400, height: 10 },
    { ...box, left: 100, top: 700 },
  ]
  const png = drawBoxes({ ground: '#fafaf6', boxes: beyond })
  expect(decode(png).data.filter((place) => place !== 0)).toHaveLength(10)
  expect([colourAt(png, 1189, 0), colourAt(png, 1199, 0), colourAt(png, 0, 1)]).toEqual([
    '#fafaf6',
    '#1f5fa8',
    '#fafaf6',
  ])
})
