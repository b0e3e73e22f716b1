import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { colours } from '#core/cards/colours.ts'
import { contrast } from '#core/reading/contrast.ts'

test('cards are painted in the light page’s colours', () => {
  const theme = readFileSync(join(import.meta.dirname, '../../../app/_ui/theme.css'), 'utf8')
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`).exec(theme)?.[1]
  for (const name of ['paper', 'ink', 'soft', 'target', 'edge', 'blue', 'reviewed', 'machine'] as const)
    expect([name, colours[name]]).toEqual([name, light(name)])
  expect(colours.wheatFill).toBe(light('wheat-fill'))
})

test.for<[words: keyof typeof colours, ground: keyof typeof colours]>([
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['target', 'paper'],
  ['ink', 'wheatFill'],
])('words in %s on %s stand out by 7 to 1 or more', ([words, ground]) => {
  expect(contrast(colours[words], colours[ground])).toBeGreaterThanOrEqual(7)
})

test.for(['wheat', 'machine', 'reviewed', 'edge'] as const)(
  'a dot in %s stands out by 3 to 1 or more',
  (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(3)
  },
)
