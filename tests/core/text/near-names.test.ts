import { describe, expect, test } from 'vitest'
import { nearNames } from '#core/text/near-names.ts'

const slugs = ['litera-g', 'lyst-chytachevi', 'borshch-na-zavtra', 'pershyi-snih']

describe('nearNames()', () => {
  test.each([
    ['litera-h', ['litera-g']],
    ['liters-g', ['litera-g']],
    ['lietra-g', ['litera-g']],
    ['litera', ['litera-g']],
    ['borsch', ['borshch-na-zavtra']],
    ['lyst', ['lyst-chytachevi']],
    ['k7f3qz', []],
    ['', []],
  ])('for "%s" names %j', (wanted, near) => expect(nearNames(wanted, slugs)).toEqual(near))

  test('names the nearest first, and three at most', () => {
    expect(nearNames('k7f3qz', ['k7f3qa', 'k7f3q0', 'k7f3zq', 'k7f3qz2', 'k7f3aa'])).toHaveLength(3)
    expect(nearNames('abcdef', ['abcdxy', 'abcdeg'])).toEqual(['abcdeg', 'abcdxy'])
  })
})
