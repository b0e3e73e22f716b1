import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTable } from '#core/glossary/parse-table.ts'

const fieldsOf = (content: string) => parseTable(content, 'glossary.csv').map(({ fields }) => fields)

describe('parseTable()', () => {
  test('reads fields in quotes, with marks, line ends and doubled quotes in them', () => {
    expect(fieldsOf('term,note\r\n"Київ, столиця","""мати""\r\nміст"\r\n')).toEqual([
      ['term', 'note'],
      ['Київ, столиця', '"мати"\r\nміст'],
    ])
  })

  test('tells the line on which each row begins', () => {
    const rows = parseTable('\ufeffterm,note\n"а\nб",в\n\nг,"ґ"\n', 'glossary.csv')
    expect(rows.map(({ line, fields }) => [line, fields[0]])).toEqual([
      [1, 'term'],
      [2, 'а\nб'],
      [5, 'г'],
    ])
  })

  test('keeps empty fields, and leaves out rows without a word', () => {
    expect(fieldsOf('а,,б\n,,\n  \nв,\n,г')).toEqual([
      ['а', '', 'б'],
      ['в', ''],
      ['', 'г'],
    ])
    expect(fieldsOf('')).toEqual([])
  })

  test.each([';', '\t'])('reads files whose fields %j parts', (mark) => {
    expect(fieldsOf(`term${mark}note\n"а${mark}б"${mark}в, г\n`)).toEqual([
      ['term', 'note'],
      [`а${mark}б`, 'в, г'],
    ])
  })

  test.each([
    ['term,note\nКиїв,"місто\nна горах\n', 2, 'a field begins with a quote, expected another at its end'],
    [
      'term,note\r\n"а\r\nб",в\r\n"Київ"а,б\r\n',
      4,
      'expected "," or the line’s end behind the closing quote, found "а"; a quote within quotes is written twice',
    ],
  ])('refuses %j by its line', (content, line, problem) => {
    expect(() => parseTable(content, 'glossary.csv')).toThrow(
      expect.objectContaining({ file: 'glossary.csv', line, problem }),
    )
  })

  test('gives back what was written by the standard, whatever the fields are', () => {
    const field = fc
      .array(fc.constantFrom('Київ', 'п’ять', ' ', '"', ',', ';', '\n', '\r\n', '|'), { maxLength: 5 })
      .map((all) => all.join(''))
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 })
    const quote = (words: string) => (/[",;\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (all, lineEnd, isEnded) => {
        const written = [['term', 'note'], ...all].map((row) => row.map(quote).join(','))
        const content = written.join(lineEnd) + (isEnded ? lineEnd : '')
        const kept = all.filter((row) => row.some((words) => words.trim() !== ''))
        expect(fieldsOf(content)).toEqual([['term', 'note'], ...kept])
        const lines = content.split(/\r\n|\n/)
        for (const { line, fields } of parseTable(content, 'glossary.csv'))
          expect(lines[line - 1]).toContain(quote(fields[0] ?? '').split(/\r\n|\n/)[0])
      }),
    )
  })
})
