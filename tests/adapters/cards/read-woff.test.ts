import { expect, test } from 'vitest'
import { readFontFiles } from '#adapters/cards/font-files.ts'
import { readWidths } from '#adapters/cards/read-woff.ts'

function fileOf(subset: string): Buffer {
  const file = readFontFiles().find((each) => each.face === 'regular' && each.subset === subset)
  if (file === undefined) throw new Error(`No subset "${subset}"`)
  return file.data
}

test('readWidths() finds the letters of a font, and how wide they are', () => {
  const widths = readWidths(fileOf('cyrillic'))
  for (const letter of 'ґҐєЄіІїЇщЩ№') expect(widths.get(letter.codePointAt(0) ?? 0)).toBeGreaterThan(200)
  expect(widths.get('щ'.codePointAt(0) ?? 0)).toBeGreaterThan(
    widths.get('і'.codePointAt(0) ?? 0) ?? Number.NaN,
  )
  // Digits and quotation marks are with the Latin letters.
  expect(widths.has('0'.codePointAt(0) ?? 0)).toBe(false)
  expect(readWidths(fileOf('latin')).has('«'.codePointAt(0) ?? 0)).toBe(true)
})

test('readWidths() says what is wrong with what is no font', () => {
  expect(() => readWidths(Buffer.from('wOF2 and so on'))).toThrow('expected WOFF 1.0')
  const empty = Buffer.alloc(44)
  empty.write('wOFF', 'latin1')
  expect(() => readWidths(empty)).toThrow('no table "head"')
})
