import { expect, test } from 'vitest'
import { joinPieces } from '#core/cards/join-pieces.ts'

test('joinPieces() makes neighbours of one cut one piece', () => {
  expect(
    joinPieces([
      { words: 'Скажіть ', face: 'semibold' },
      { words: 'го', face: 'semibold-italic' },
      { words: 'лова', face: 'semibold-italic' },
      { words: '.', face: 'semibold' },
    ]),
  ).toEqual([
    { words: 'Скажіть ', face: 'semibold' },
    { words: 'голова', face: 'semibold-italic' },
    { words: '.', face: 'semibold' },
  ])
  expect(joinPieces([])).toEqual([])
})
