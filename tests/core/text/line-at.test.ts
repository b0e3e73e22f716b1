import { describe, expect, test } from 'vitest'
import { lineAt } from '#core/text/line-at.ts'

describe('lineAt()', () => {
  test.each([
    [0, 1],
    [3, 1],
    [4, 2],
    [-1, 1],
  ])('character %i stands in line %i', (index, line) => expect(lineAt('їжа\nґ', index)).toBe(line))
})
