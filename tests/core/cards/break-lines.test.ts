import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, countLines, hasWideWord } from '#core/cards/break-lines.ts'
import type { Piece } from '#core/cards/card.ts'
import { measurePieces } from '#core/cards/measure-words.ts'
import { letters } from '#tests/support/card-letters.ts'

function plain(words: string): Piece[] {
  return [{ words, face: 'regular' }]
}

function linesOf(words: string, width: number): string[] {
  return breakLines(plain(words), width, letters).map((line) => line.map((piece) => piece.words).join(''))
}

describe('breakLines()', () => {
  test('makes lines as even as so many can be', () => {
    expect(linesOf('Літера, що повернулася додому з далекої дороги', 20_000)).toEqual([
      'Літера, що повернулася',
      'додому з далекої дороги',
    ])
  })

  test('ends no line at a no-break blank', () => {
    expect(linesOf('один два\u00a0— три', 4_800)).toEqual(['один', 'два\u00a0—', 'три'])
  })

  test('keeps the lines of verse', () => {
    expect(linesOf('Перший сніг\nі другий', 50_000)).toEqual(['Перший сніг', 'і другий'])
  })

  test('breaks a word only where it alone is wider than a line', () => {
    const lines = linesOf(`Це ${'ї'.repeat(120)} кінець`, 10_000)
    expect(lines[0]).toBe('Це')
    expect(lines.at(-1)).toMatch(/кінець$/)
    expect(lines.join('').replace(/ /g, '')).toBe(`Це${'ї'.repeat(120)}кінець`)
  })

  test('keeps the cuts of words that change within a line, and within a word', () => {
    const pieces: Piece[] = [
      { words: 'Скажіть ', face: 'semibold' },
      { words: 'ґудзик', face: 'semibold-italic' },
      { words: '.', face: 'semibold' },
    ]
    expect(breakLines(pieces, 50_000, letters)).toEqual([pieces])
    expect(breakLines(pieces, 4_500, letters)).toEqual([
      [{ words: 'Скажіть', face: 'semibold' }],
      pieces.slice(1),
    ])
  })

  test('makes no line wider than it may be, and loses no letter', () => {
    const words = fc.stringMatching(/^[а-їґ «».,—-]{0,80}$/)
    fc.assert(
      fc.property(words, fc.integer({ min: 1_200, max: 30_000 }), (text, width) => {
        const lines = breakLines(plain(text), width, letters)
        const kept = lines.flat().map((piece) => piece.words)
        expect(kept.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
        expect(countLines(plain(text), width, letters)).toBe(lines.length)
        for (const line of lines) expect(measurePieces(line, letters)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

test('hasWideWord() tells whether a word would have to be broken', () => {
  expect(hasWideWord(plain('коротке слово'), 5_000, letters)).toBe(false)
  expect(hasWideWord(plain('коротке найдовжелезніше'), 5_000, letters)).toBe(true)
})
