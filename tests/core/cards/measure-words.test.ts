import { expect, test } from 'vitest'
import type { Letters } from '#core/cards/letters.ts'
import { measurePieces, measureWords } from '#core/cards/measure-words.ts'

const face = new Map([
  [0x491, 500],
  [0x430, 550],
])
const none = new Map<number, number>()
const letters: Letters = {
  regular: face,
  italic: new Map([[0x430, 600]]),
  semibold: none,
  'semibold-italic': none,
  bold: none,
  heavy: none,
}

test('measureWords() adds up the widths of letters; what a face lacks has none', () => {
  expect(measureWords('ґава', 'regular', letters)).toBe(500 + 550 + 550)
})

test('measurePieces() measures each piece in its own cut', () => {
  const pieces = [
    { words: 'ґа', face: 'regular' },
    { words: 'а', face: 'italic' },
  ] as const
  expect(measurePieces(pieces, letters)).toBe(500 + 550 + 600)
})
