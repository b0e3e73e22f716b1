import { describe, expect, test } from 'vitest'
import { endSentence, list, wordsOfParts } from '#core/quoting/write-reference.ts'

const said = (words: string) => [{ words }]

describe('list()', () => {
  test('puts the mark between what there is', () => {
    expect(wordsOfParts(list(', ', [said('Ґанок'), false, [], said('дім')]))).toBe('Ґанок, дім')
    expect(list(', ', [false, []])).toEqual([])
  })
})

describe('endSentence()', () => {
  test.each([
    ['Ґанок', 'Ґанок.'],
    ['Чий ґанок?', 'Чий ґанок?'],
    ['«Чий ґанок?»', '«Чий ґанок?»'],
    ['3 листоп.', '3 листоп.'],
    ['ґанок…', 'ґанок…'],
    ['ґанок (ред.)', 'ґанок (ред.).'],
  ])('makes %s into %s', (words, sentence) => {
    expect(wordsOfParts(endSentence(said(words)))).toBe(sentence)
  })

  test('takes no mark of an address for the end of a sentence, and ends nothing where nothing is', () => {
    const to = 'https://poruch.example/?'
    expect(wordsOfParts(endSentence([{ words: to, to }]))).toBe(`${to}.`)
    expect(endSentence([])).toEqual([])
  })
})
