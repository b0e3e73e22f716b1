import { expect, test } from 'vitest'
import { fontName, readFontFiles, subsets } from '#adapters/cards/font-files.ts'
import { faces } from '#core/cards/letters.ts'

test('readFontFiles() reads every alphabet of every cut, in WOFF 1.0, which is what the engine takes', () => {
  const files = readFontFiles()
  expect(files).toHaveLength(faces.length * subsets.length)
  for (const { data } of files) expect(data.toString('latin1', 0, 4)).toBe('wOFF')
})

test('fontName() gives each alphabet of each cut a name of its own', () => {
  const names = faces.flatMap((face) => subsets.map((subset) => fontName(face, subset)))
  expect(new Set(names).size).toBe(names.length)
})
