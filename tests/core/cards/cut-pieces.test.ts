import { describe, expect, test } from 'vitest'
import type { Piece } from '#core/cards/card.ts'
import { cutPieces, fitLines, fitWords, wordsOfPieces } from '#core/cards/cut-pieces.ts'
import { letters } from '#tests/support/card-letters.ts'

const pieces: Piece[] = [
  { words: 'Скажіть ', face: 'semibold' },
  { words: 'голова', face: 'semibold-italic' },
  { words: ', а потім. Кінець — справі.', face: 'semibold' },
]

describe('cutPieces()', () => {
  test.for<[length: number, words: string]>([
    [100, 'Скажіть голова, а потім. Кінець — справі.'],
    [15, 'Скажіть голова…'],
    [24, 'Скажіть голова, а потім.\u00a0…'],
    [33, 'Скажіть голова, а потім. Кінець…'],
    [3, 'Ска…'],
  ])('keeps %d characters as “%s”', ([length, words]) => {
    expect(wordsOfPieces(cutPieces(pieces, length))).toBe(words)
  })

  test('keeps emphasis', () => {
    expect(cutPieces(pieces, 15)).toEqual([
      { words: 'Скажіть ', face: 'semibold' },
      { words: 'голова…', face: 'semibold-italic' },
    ])
  })

  test('adds no second “…” to one that is there', () => {
    expect(wordsOfPieces(cutPieces([{ words: 'І тоді… Він пішов.', face: 'regular' }], 8))).toBe('І тоді…')
  })
})

describe('fitLines()', () => {
  const long: Piece[] = [
    { words: 'Перше речення досить довге. Друге речення теж довге, ще й з комою.', face: 'regular' },
  ]
  const words = (lines: readonly (readonly Piece[])[]) => lines.map(wordsOfPieces)

  test('gives all lines where there is room for them', () => {
    expect(words(fitLines(long, { width: 60_000, lines: 1, letters }))).toEqual([wordsOfPieces(long)])
  })

  test('ends after a sentence, where that keeps half of what would fit', () => {
    const ends = [28, 66]
    expect(words(fitLines(long, { width: 19_000, lines: 1, letters }, ends))).toEqual([
      'Перше речення досить довге.\u00a0…',
    ])
    expect(words(fitLines(long, { width: 31_000, lines: 1, letters }, [6]))).toEqual([
      'Перше речення досить довге. Друге речення теж довге, ще…',
    ])
  })

  test('ends after a word otherwise, and within one only where it fills all lines', () => {
    expect(words(fitLines(long, { width: 9_000, lines: 1, letters }))).toEqual(['Перше речення…'])
    const one: Piece[] = [{ words: 'ї'.repeat(120), face: 'regular' }]
    expect(words(fitLines(one, { width: 5_000, lines: 2, letters })).join('')).toMatch(/^ї{20,40}…$/)
  })
})

test('fitWords() gives one line of words that the face has, with “…” where they are too long', () => {
  const room = { face: 'bold', size: 30, width: 300, letters } as const
  expect(fitWords('Перший\nсніг 🙂', room)).toBe('Перший сніг')
  expect(fitWords('Літера, що повернулася додому', room)).toBe('Літера, що…')
})
