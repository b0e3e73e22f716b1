import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { encode } from 'fast-png'
import { expect, test } from 'vitest'
import { readPng } from '#adapters/cards/read-png.ts'

/** A PNG whose rows are written by the filter of each row’s number, as PNG § 9.2 says. */
function filtered(pixels: Uint8Array, width: number, height: number): Buffer {
  const length = 4 * width
  const at = (row: number, byte: number) => (row < 0 || byte < 0 ? 0 : (pixels[row * length + byte] ?? 0))
  const rows: number[] = []
  for (let row = 0; row < height; row++) {
    rows.push(row % 5)
    for (let byte = 0; byte < length; byte++) {
      const [left, up, corner] = [at(row, byte - 4), at(row - 1, byte), byte < 4 ? 0 : at(row - 1, byte - 4)]
      const nearest = [left, up, corner].toSorted(
        (one, other) => Math.abs(left + up - corner - one) - Math.abs(left + up - corner - other),
      )
      const guess = [0, left, up, Math.floor((left + up) / 2), nearest[0] ?? 0][row % 5] ?? 0
      rows.push((at(row, byte) - guess) & 0xff)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6], 8)
  const packed = deflateSync(Buffer.from(rows))
  // Written in two parts, as encoders do.
  const parts = [packed.subarray(0, 7), packed.subarray(7)]
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...parts.map((part) => chunk('IDAT', part)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])))
  return Buffer.concat([length, Buffer.from(type), data, sum])
}

test('readPng() reads rows by whichever filter they were written', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 11 }))
  const pictures = sizes.chain(([width, height]) =>
    fc.tuple(
      fc.constant([width, height] as const),
      fc.uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height }),
    ),
  )
  fc.assert(
    fc.property(pictures, ([[width, height], pixels]) => {
      const picture = readPng(filtered(pixels, width, height))
      expect(picture).toEqual({ width, height, pixels })
    }),
  )
})

test('readPng() reads what another encoder wrote', () => {
  const data = Uint8Array.from({ length: 4 * 6 }, (_, index) => index * 10)
  expect(readPng(Buffer.from(encode({ width: 3, height: 2, data, channels: 4 })))).toEqual({
    width: 3,
    height: 2,
    pixels: data,
  })
})

test('readPng() refuses other PNGs', () => {
  const grey = encode({ width: 1, height: 1, data: new Uint8Array(1), channels: 1 })
  expect(() => readPng(Buffer.from(grey))).toThrow('expected 8 bits a channel')
  expect(() => readPng(Buffer.from('Не картинка'))).toThrow('expected 8 bits a channel')
})
