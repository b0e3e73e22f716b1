import { describe, expect, test } from 'vitest'
import { takeTitles } from '#core/alignment/take-titles.ts'
import { readPlain } from '#core/text/read-plain.ts'

const read = (words: string) => readPlain(words, 'a.txt')

function take(source: string, target: string | undefined, given?: string) {
  const titled = takeTitles(
    { source: read(source), target: target === undefined ? undefined : read(target) },
    given,
  )
  const shape = (side: typeof titled.target) =>
    side === undefined ? undefined : [side.facts.title, side.pieces.length]
  return { source: shape(titled.source), target: shape(titled.target) }
}

describe('takeTitles()', () => {
  test('takes the titles off both', () => {
    expect(take('Літера\n\nАбзац.', 'The letter\n\nA paragraph.')).toEqual({
      source: ['Літера', 1],
      target: ['The letter', 1],
    })
  })

  test('takes the translation’s where the original’s came from outside', () => {
    expect(take('Абзац.\n\nДругий.', 'The letter\n\nA paragraph.\n\nAnother.', 'Літера')).toEqual({
      source: ['Літера', 2],
      target: ['The letter', 2],
    })
  })

  test('leaves the translation’s first line where only so it answers to the original’s', () => {
    expect(take('Вступ\n\nАбзац.', 'Introduction\n\nA paragraph.', 'Книга')).toEqual({
      source: ['Книга', 2],
      target: [undefined, 2],
    })
  })

  test('takes both titles where the original keeps its first line and the translation has one more', () => {
    expect(take('Вступ\n\nАбзац.', 'A book\n\nIntroduction\n\nA paragraph.', 'Книга')).toEqual({
      source: ['Книга', 2],
      target: ['A book', 2],
    })
  })

  test('needs no translation', () => {
    expect(take('Літера\n\nАбзац.', undefined)).toEqual({ source: ['Літера', 1], target: undefined })
  })
})
