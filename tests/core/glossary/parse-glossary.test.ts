import { describe, expect, test } from 'vitest'
import { parseGlossary } from '#core/glossary/parse-glossary.ts'

describe('parseGlossary()', () => {
  test('gives each term with its forms, its translation and its note', () => {
    const content =
      '\ufeffterm,translation,note\r\nКиїв,Kyiv,\r\n"день | дня|дні",day,"as in ""that day"""\r\n'
    expect(parseGlossary(content)).toEqual([
      { forms: ['Київ'], translation: 'Kyiv', note: undefined },
      { forms: ['день', 'дня', 'дні'], translation: 'day', note: 'as in "that day"' },
    ])
  })

  test('takes the columns by name, in any order and with others among them', () => {
    const content = 'Translation; who ;TERM\nOdesa;Олена;Одеса\n'
    expect(parseGlossary(content)).toEqual([{ forms: ['Одеса'], translation: 'Odesa', note: undefined }])
  })

  test('takes the first of two that are the same, and a short row for one without a note', () => {
    const content = 'term,translation,note\nКиїв,Kyiv\nКиїв,Kiev,old\n'
    expect(parseGlossary(content)).toEqual([{ forms: ['Київ'], translation: 'Kyiv', note: undefined }])
  })

  test('reads letters in two parts as the letters they are', () => {
    const [term] = parseGlossary(`term,translation\n${'Їжак'.normalize('NFD')},hedgehog\n`)
    expect(term?.forms).toEqual(['Їжак'.normalize('NFC')])
  })

  test('gives none for an empty file', () => {
    expect(parseGlossary('')).toEqual([])
    expect(parseGlossary('term,translation,note\n')).toEqual([])
  })

  test.each([
    ['Київ,Kyiv\n', 1, 'expected a column "term", found "київ", "kyiv"'],
    ['term,note\n', 1, 'expected a column "translation", found "term", "note"'],
    ['term,translation\n\nКиїв,\n', 3, 'expected a translation of "Київ", found nothing'],
    ['term,translation\n—,dash\n', 2, 'expected a term, found nothing to look for'],
    [
      'term,translation,note\nРада,Council,a body, elected\n',
      2,
      'expected 3 fields, found 4; a field with a comma in it stands in quotes',
    ],
  ])('refuses %j by its line', (content, line, problem) => {
    expect(() => parseGlossary(content)).toThrow(
      expect.objectContaining({ file: 'glossary.csv', line, problem }),
    )
  })
})
