import { decode } from 'fast-png'
import { expect, test } from 'vitest'
import { writePng } from '#adapters/cards/write-png.ts'

test('writePng() writes what another decoder reads, checksums and all', () => {
  const palette = Uint8Array.from([251, 249, 244, 27, 29, 34, 224, 169, 22])
  const pixels = Uint8Array.from([0, 1, 2, 2, 1, 0])
  const png = decode(writePng({ width: 3, height: 2, palette, pixels }), { checkCrc: true })
  expect(png).toMatchObject({ width: 3, height: 2, channels: 1, depth: 8 })
  expect([...png.data]).toEqual([...pixels])
  expect(png.palette).toEqual([
    [251, 249, 244],
    [27, 29, 34],
    [224, 169, 22],
  ])
})
