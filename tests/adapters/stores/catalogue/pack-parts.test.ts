import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packParts, unpackParts } from '#adapters/stores/catalogue/pack-parts.ts'

test('unpackParts() gives back what packParts() was given, in its order', () => {
  const size = fc.record({ width: fc.nat(), height: fc.nat() }, { noNullPrototype: true })
  const named = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(fc.tuple(fc.string(), value)).map((entries) => new Map(entries))
  const parts = fc.record({ files: named(fc.string({ unit: 'grapheme' })), figures: named(size) })
  fc.assert(
    fc.property(parts, (given) => {
      const back = unpackParts(packParts(given))
      expect([[...back.files], [...back.figures]]).toEqual([[...given.files], [...given.figures]])
    }),
  )
})

test('packParts() packs a text into less than half of its bytes', () => {
  const words = 'У 1933 році літеру «ґ» вилучили з абетки, а 1990-го повернули. '.repeat(200)
  const packed = packParts({ files: new Map([['uk.md', words]]), figures: new Map() })
  expect(packed.length).toBeLessThan(Buffer.byteLength(words) / 2)
})

test('unpackParts() gives nothing but what was packed, whichever bit is turned', () => {
  const packed = packParts({ files: new Map([['uk.md', 'Слово']]), figures: new Map() })
  let refused = 0
  for (let bit = 0; bit < packed.length * 8; bit += 1) {
    const turned = Buffer.from(packed)
    turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    const words = attempt(() => unpackParts(turned).files.get('uk.md'))
    if (words === 'refused') refused += 1
    else expect(words).toBe('Слово')
  }
  // Some bits between the words and the checksum mean nothing.
  expect(refused).toBeGreaterThan(packed.length * 8 - 10)
})

function attempt<Value>(work: () => Value): Value | 'refused' {
  try {
    return work()
  } catch {
    return 'refused'
  }
}
