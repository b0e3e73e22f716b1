import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseEncoding, type Encoding } from '#server/choose-encoding.ts'

const all: readonly Encoding[] = ['br', 'gzip']

test.for([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0.1, br;q=0', 'gzip'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['deflate', 'identity'],
  ['br;q=0', 'identity'],
  ['*;q=0', 'identity'],
  ['gzip;q=abc', 'identity'],
  ['gzip;q=2', 'identity'],
  [';;;,,,=', 'identity'],
  ['', 'identity'],
] as const)('chooseEncoding() takes "%s" to mean %s', ([accepted, chosen]) => {
  expect(chooseEncoding(accepted, all)).toBe(chosen)
})

test('chooseEncoding() gives the body as it is to who says nothing, and where no packing is ready', () => {
  expect(chooseEncoding(undefined, all)).toBe('identity')
  expect(chooseEncoding('br, gzip', [])).toBe('identity')
  expect(chooseEncoding('br, gzip', ['gzip'])).toBe('gzip')
})

test('chooseEncoding() never gives what was not accepted, whatever the header says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (header) => {
      const chosen = chooseEncoding(header, all)
      if (chosen !== 'identity') expect(header.toLowerCase()).toMatch(/\*|br|gzip/)
    }),
  )
})
