import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guessLost } from '#core/alignment/guess-lost.ts'
import { readMarkdown } from '#core/text/read-markdown.ts'
import type { SourcePiece } from '#core/text/source-file.ts'

const texts = ['rozmova-v-drukarni', 'pershyi-snih', 'litera-g', 'na-tomu-botsi-mostu'].map((slug) => {
  const folder = join(import.meta.dirname, '../../../content', slug)
  const read = (name: string) => readMarkdown(readFileSync(join(folder, name), 'utf8'), name, 'target').pieces
  return { source: read('uk.md'), target: read('en.md') }
})

/** The list with the piece at this place joined to the next one. */
function joinAt(pieces: readonly SourcePiece[], place: number): SourcePiece[] {
  const [one, other] = [pieces[place], pieces[place + 1]]
  if (one === undefined || other === undefined) throw new Error('Nothing to join')
  const words = `${one.segment.words} ${other.segment.words}`
  return pieces.toSpliced(place, 2, { ...one, segment: { ...one.segment, words } })
}

/** How many of the guesses are at most one off. */
function share(guesses: readonly { guess: number; place: number }[]): number {
  return guesses.filter(({ guess, place }) => Math.abs(guess - place) <= 1).length / guesses.length
}

describe('guessLost()', () => {
  test('finds what a translation lost, in six real cases of seven', () => {
    const guesses = texts.flatMap(({ source, target }) =>
      target.map((_, place) => ({ guess: guessLost(source, target.toSpliced(place, 1)), place })),
    )
    expect(guesses.length).toBeGreaterThan(50)
    expect(share(guesses)).toBeGreaterThanOrEqual(6 / 7)
  })

  test('finds what an original lost, in six real cases of seven', () => {
    const guesses = texts.flatMap(({ source, target }) =>
      source.map((_, place) => ({ guess: guessLost(source.toSpliced(place, 1), target), place })),
    )
    expect(share(guesses)).toBeGreaterThanOrEqual(6 / 7)
  })

  test('finds what a translator joined, in six real cases of seven', () => {
    const guesses = texts.flatMap(({ source, target }) =>
      target.slice(1).map((_, place) => ({ guess: guessLost(source, joinAt(target, place)), place })),
    )
    expect(share(guesses)).toBeGreaterThanOrEqual(6 / 7)
  })

  test('says the first place where nothing is left', () => {
    const [{ source } = { source: [] }] = texts
    expect(guessLost(source, [])).toBe(0)
  })
})
