import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, paper } from '#core/reading/contrast.ts'

describe('contrast()', () => {
  test('is 21 between black and white and 1 of a colour with itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#1d4ed8', '#1d4ed8')).toBe(1)
  })

  test('is the same either way round, in capitals or not', () => {
    expect(contrast('#FBF9F4', '#1d4ed8')).toBe(contrast('#1d4ed8', '#fbf9f4'))
  })

  test('agrees with the values that WCAG’s own techniques give', () => {
    // G18 and the usual checkers: #767676 is the lightest grey that passes 4.5:1 on white, #949494 the one for 3:1.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#949494', '#ffffff')).toBeCloseTo(3.03, 2)
  })

  test('weighs green over red over blue', () => {
    const onBlack = ['#00ff00', '#ff0000', '#0000ff'].map((colour) => contrast(colour, '#000000'))
    expect(onBlack.map((ratio) => ratio.toFixed(2))).toEqual(['15.30', '5.25', '2.44'])
  })
})

test('paper is the colour that theme.css gives the page', () => {
  const theme = readFileSync(join(import.meta.dirname, '../../../app/_ui/theme.css'), 'utf8')
  const [, light, dark] = /--paper:\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/.exec(theme) ?? []
  expect({ light, dark }).toEqual(paper)
})
