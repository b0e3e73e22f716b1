import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { beforeAll, expect, test } from 'vitest'
import { dyslexicNames } from '#server/make-fonts.ts'
import { renameFont } from '#server/rename-font.ts'

const { reserved, ours } = dyslexicNames
let font: Buffer

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve(
    '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2',
  )
  font = await subsetFont(readFileSync(path), 'Ґґ', { targetFormat: 'truetype' })
})

/** Every name in a font by its number, whichever alphabet it is kept in. */
function namesOf(sfnt: Buffer): Map<number, string> {
  const entries = Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = entries.find((at) => sfnt.toString('latin1', at, at + 4) === 'name') ?? 0
  const table = sfnt.readUInt32BE(entry + 8)
  const strings = table + sfnt.readUInt16BE(table + 4)
  const records = Array.from({ length: sfnt.readUInt16BE(table + 2) }, (_, index) => table + 6 + 12 * index)
  return new Map(
    records.map((at) => {
      const start = strings + sfnt.readUInt16BE(at + 10)
      const words = Buffer.from(sfnt.subarray(start, start + sfnt.readUInt16BE(at + 8)))
      const isWide = [0, 3].includes(sfnt.readUInt16BE(at))
      return [
        sfnt.readUInt16BE(at + 6),
        isWide ? words.swap16().toString('utf16le') : words.toString('latin1'),
      ]
    }),
  )
}

test('renameFont() gives a font another name wherever people are shown one, and leaves it its copyright', () => {
  const before = namesOf(font)
  expect(before.get(1)).toContain(reserved)
  const after = namesOf(renameFont(font, reserved, ours))
  for (const id of [1, 4, 6]) expect(after.get(id)).toContain(ours)
  for (const [id, words] of after) if (id !== 0 && id !== 5) expect(words).not.toContain(reserved)
  expect(after.get(0)).toBe(before.get(0))
})

test('renameFont() leaves the font that it was given as it was', () => {
  const copy = Buffer.from(font)
  renameFont(font, reserved, ours)
  expect(font.equals(copy)).toBe(true)
})

test('renameFont() refuses a name of another length, and what has no names', () => {
  expect(() => renameFont(font, reserved, 'Ours')).toThrow(
    'Expected a name as long as "OpenDyslexic", found "Ours"',
  )
  expect(() => renameFont(Buffer.from('OTTO\0\0\0\0\0\0\0\0'), reserved, ours)).toThrow('no table "name"')
})
