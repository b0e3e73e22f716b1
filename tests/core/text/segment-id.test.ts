import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mintId, segmentId } from '#core/text/segment-id.ts'

test('mintId() gives six characters that are not mistaken for one another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 6, maxLength: 6 }),
      (numbers) => {
        const id = mintId(() => numbers.shift() ?? 0, new Set())
        expect(id).toMatch(segmentId)
        expect(id).not.toMatch(/[ilou]/)
      },
    ),
  )
})

test('mintId() uses every character, and no number leads outside them', () => {
  const seen = new Set<string>()
  for (let number = 0; number < 1; number += 1 / 64) seen.add(mintId(() => number, new Set()).charAt(0))
  expect([...seen].join('')).toBe('0123456789abcdefghjkmnpqrstvwxyz')
  expect(mintId(() => 1 - Number.EPSILON, new Set())).toBe('zzzzzz')
})

test('mintId() never gives a taken one', () => {
  const numbers = [0, 0, 0, 0, 0, 0, 0.99, 0, 0, 0, 0, 0]
  expect(mintId(() => numbers.shift() ?? 0, new Set(['000000']))).toBe('z00000')
})

test.each(['k7f3qz', '000000', 'zzzzzz'])('%s is an id', (id) => expect(id).toMatch(segmentId))
test.each(['K7F3QZ', 'k7f3q', 'k7f3qzz', 'k7f3qi', 'k7f3ql', 'k7f3qo', 'k7f3qu', 'к7f3qz', ''])(
  '%j is none',
  (id) => expect(id).not.toMatch(segmentId),
)
