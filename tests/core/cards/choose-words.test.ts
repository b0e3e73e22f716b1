import { expect, test } from 'vitest'
import type { Piece } from '#core/cards/card.ts'
import { chooseWords } from '#core/cards/choose-words.ts'
import { wordsOfPieces } from '#core/cards/cut-pieces.ts'

function piecesOf(words: string): Piece[] {
  return [{ words, face: 'regular' }]
}

function choices(uk: string, en: string): [string, string][] {
  return chooseWords({ uk: piecesOf(uk), en: piecesOf(en) }).map((each) => [
    wordsOfPieces(each.uk),
    wordsOfPieces(each.en),
  ])
}

const uk = 'Довге перше речення про те, як літера зникла з абетки на багато років. '
const en = 'A long first sentence on how the letter vanished from the alphabet for years. '

test('chooseWords() gives a short pair as it is, and fewer sentences should it not fit', () => {
  expect(choices('Літера. Зникла.', 'The letter. It vanished.')).toEqual([
    ['Літера. Зникла.', 'The letter. It vanished.'],
    ['Літера.\u00a0…', 'The letter.\u00a0…'],
  ])
})

test('chooseWords() cuts a long pair at sentences that correspond', () => {
  expect(choices(`${uk.repeat(3)}Кінець.`, `${en.repeat(3)}The end.`)[0]).toEqual([
    `${uk.repeat(2).trim()}\u00a0…`,
    `${en.repeat(2).trim()}\u00a0…`,
  ])
})

test('chooseWords() finds nothing where the languages have not as many sentences, or one is too long', () => {
  expect(choices(uk.repeat(3), en.repeat(4))).toEqual([])
  expect(choices('ї'.repeat(181), 'A word.')).toEqual([])
})

test('chooseWords() keeps both languages within 180 characters and the mark', () => {
  for (const [one, other] of choices(uk.repeat(9), en.repeat(9))) {
    // Two more for the mark and the blank before it.
    expect(one.length).toBeLessThanOrEqual(182)
    expect(other.length).toBeLessThanOrEqual(182)
  }
})
