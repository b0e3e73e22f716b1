import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chosenOf, comforts, paperOf, readComfort } from '#core/reading/comfort.ts'

const usual = ['theme-system', 'face-serif', 'size-usual', 'lines-usual', 'width-usual']
const all = Object.values(comforts).flat()

describe('readComfort()', () => {
  test('keeps what was chosen, in the order of the groups', () => {
    expect(readComfort('size-large theme-sepia')).toBe('theme-sepia size-large')
    expect(readComfort('  face-dyslexic\n\ttheme-dark ')).toBe('theme-dark face-dyslexic')
  })

  test('takes the last of a group, so that another choice is put behind', () => {
    expect(readComfort('theme-sepia face-sans theme-dark')).toBe('theme-dark face-sans')
  })

  test('leaves out what is usual, so that going back to it leaves nothing', () => {
    expect(readComfort('theme-sepia theme-system size-usual')).toBe('')
    expect(readComfort('')).toBe('')
  })

  test('passes over what was never a choice', () => {
    for (const rubbish of ['{"theme":"dark"}', 'theme-', 'sepia', 'constructor', 'ґ', '"><script>', 'null'])
      expect(readComfort(`${rubbish} lines-wider`)).toBe('lines-wider')
  })

  test('reads any string at all, into words of its own, and its own words as they are', () => {
    const words = fc.array(fc.constantFrom(...all, 'theme-pink', 'ґанок', '')).map((each) => each.join(' '))
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), (kept) => {
        const worn = readComfort(kept)
        expect(worn === '' ? [] : worn.split(' ').filter((word) => !all.some((own) => own === word))).toEqual(
          [],
        )
        expect(readComfort(worn)).toBe(worn)
      }),
    )
  })

  test('does not read on for ever in what nobody wrote', () => {
    expect(readComfort(`${'x '.repeat(1_000_000)}theme-dark`)).toBe('')
  })
})

test('chosenOf() gives a choice of each group, the usual one where there is none', () => {
  expect(chosenOf('')).toEqual(usual)
  expect(chosenOf('size-larger face-sans')).toEqual([
    'theme-system',
    'face-sans',
    'size-larger',
    'lines-usual',
    'width-usual',
  ])
})

test('paperOf() is the colour that the styles give the page in a theme, and none where the device decides', () => {
  const styles = (name: string) =>
    readFileSync(join(import.meta.dirname, `../../../app/_ui/${name}.css`), 'utf8')
  const [, light, dark] = /--paper:\s*light-dark\((#\w+), (#\w+)\)/.exec(styles('theme')) ?? []
  const [, sepia] = /--paper:\s*(#\w+)/.exec(styles('comfort')) ?? []
  expect(['light', 'sepia', 'dark'].map((name) => paperOf(`theme-${name} size-large`))).toEqual([
    light,
    sepia,
    dark,
  ])
  expect(sepia).toMatch(/^#[0-9a-f]{6}$/)
  expect(paperOf('size-large')).toBeUndefined()
})
