import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guessLost } from '#core/alignment/guess-lost.ts'
import { readMarkdown } from '#core/text/read-markdown.ts'

const folder = join(import.meta.dirname, '../../../content/rozmova-v-drukarni')
const read = (name: string) => readMarkdown(readFileSync(join(folder, name), 'utf8'), name, 'target').pieces
const source = read('uk.md')
const target = read('en.md')

describe('guessLost()', () => {
  test('finds the paragraph that a translation of a real text lost, nine times in ten', () => {
    const found = target.map((_, lost) => guessLost(source, target.toSpliced(lost, 1)))
    const right = found.filter((guess, lost) => Math.abs(guess - lost) <= 1)
    expect(right.length / target.length).toBeGreaterThanOrEqual(0.9)
  })

  test('finds the paragraph that an original does not have, nine times in ten', () => {
    const found = source.map((_, lost) => guessLost(source.toSpliced(lost, 1), target))
    const right = found.filter((guess, lost) => Math.abs(guess - lost) <= 1)
    expect(right.length / source.length).toBeGreaterThanOrEqual(0.9)
  })

  test('says the end where all else agrees', () => {
    expect(guessLost(source, target.slice(0, -1))).toBe(target.length - 1)
    expect(guessLost(source, [])).toBe(0)
  })
})
