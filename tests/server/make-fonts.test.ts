import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readWidths } from '#adapters/cards/read-woff.ts'
import { dyslexicCharacters, dyslexicFaces, faces, makeFonts } from '#server/make-fonts.ts'

const ui = join(import.meta.dirname, '../../app/_ui')
const theme = readFileSync(join(ui, 'theme.css'), 'utf8')

beforeAll(() => makeFonts())

/** The characters for which the theme asks for a face. */
function rangeOf(name: string): Set<string> {
  const face = theme.split('@font-face').find((part) => part.includes(`literata-${name}.woff2`)) ?? ''
  const range = /unicode-range:([^;]*);/.exec(face)?.[1] ?? ''
  return new Set(
    range.split(',').flatMap((part) => {
      const [first = 0, last = first] = part
        .trim()
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16))
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
    }),
  )
}

/** A browser asks the last face of a style whose range a character is in. */
test.each(['upright', 'italic'])('each %s character is asked of the face that has it', (style) => {
  const ofStyle = faces.filter(({ name }) => name.includes('italic') === (style === 'italic'))
  expect(ofStyle.length).toBeGreaterThan(1)
  for (const { name, characters } of ofStyle)
    for (const character of characters) {
      const asked = ofStyle.findLast((face) => rangeOf(face.name).has(character))
      expect(`${character} of ${asked?.name}`).toBe(`${character} of ${name}`)
    }
})

test('the faces of a page in both languages, upright and italic, weigh 45 kB at most', () => {
  const bytes = faces
    .filter(({ name }) => name !== 'latin-marked')
    .map(({ name }) => statSync(join(ui, `fonts/literata-${name}.woff2`)).size)
  expect(bytes).toHaveLength(4)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45_000)
})

test('both alphabets are whole: Ukrainian with ґ, є, і, ї and the stress mark, and English', () => {
  const upright = new Set(
    faces.filter(({ name }) => !name.includes('italic')).flatMap(({ characters }) => [...characters]),
  )
  const italic = new Set(
    faces.filter(({ name }) => name.includes('italic')).flatMap(({ characters }) => [...characters]),
  )
  const alphabets = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяabcdefghijklmnopqrstuvwxyz'
  for (const letter of alphabets + alphabets.toUpperCase())
    expect([upright.has(letter), italic.has(letter)]).toEqual([true, true])
  for (const sign of '«»„“”‘’—–…№§\u0301\u00a0') expect(upright.has(sign), sign).toBe(true)
})

test('the face for dyslexic readers weighs 40 kB at most in both weights, and is no empty font', () => {
  const bytes = dyslexicFaces.map(({ name }) => statSync(join(ui, `fonts/${name}.woff2`)).size)
  for (const size of bytes) expect(size).toBeGreaterThan(10_000)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000)
})

test('the face for dyslexic readers has every character that is asked of it', () => {
  for (const { from } of dyslexicFaces) {
    const file = join(ui, `../../node_modules/@fontsource/opendyslexic/files/opendyslexic-${from}.woff`)
    const widths = readWidths(readFileSync(file))
    const missing = [...dyslexicCharacters].filter((each) => !widths.has(each.codePointAt(0) ?? 0))
    // Browsers set a no-break blank as they set a blank.
    expect(missing.filter((each) => each !== '\u00a0')).toEqual([])
  }
})
