import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printRis } from '#core/quoting/print-ris.ts'
import { tidyQuotation } from '#core/quoting/tidy-quotation.ts'
import { bare, hostileQuotations, letter, original } from './a-quotation.ts'

function read(record: string): [tag: string, value: string][] {
  const lines = record.split('\r\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => {
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(line)
    expect(match, line).not.toBeNull()
    return [match?.[1] ?? '', match?.[2] ?? '']
  })
}

describe('printRis()', () => {
  test('says whose translation of what it is', () => {
    expect(read(printRis({ ...letter, words: { uk: 'Ґанок,\nдім', en: 'A porch' } }))).toEqual([
      ['TY', 'ELEC'],
      ['ID', 'litera-g-k7f3qz'],
      ['AU', 'Oksana Yizhakevych'],
      ['TI', 'The letter that came home'],
      ['TT', 'Літера, що повернулася додому'],
      ['A4', 'Mary Smith'],
      ['PB', 'Poruch'],
      ['OP', 'Українська читанка'],
      ['PY', '2026'],
      ['DA', '2026/11/03'],
      ['LA', 'en'],
      ['UR', 'https://poruch.example/texts/litera-g/k7f3qz/at/0123456789'],
      ['Y2', '2026/11/24'],
      ['N1', 'reviewed'],
      ['N1', 'CC BY 4.0'],
      ['N1', 'https://chytanka.example/a?b=1&c=%20'],
      ['N1', 'Ґанок, / дім'],
      ['N1', 'A porch'],
      ['ER', ''],
    ])
  })

  test('says nothing of the translation where the original is quoted, nor of what is not known', () => {
    const tags = new Map(read(printRis(original)))
    expect([tags.get('TI'), tags.get('LA'), tags.has('A4')]).toEqual([letter.title.uk, 'uk', false])
    expect(read(printRis(bare)).map(([tag]) => tag)).toEqual([
      'TY',
      'ID',
      'TI',
      'TT',
      'PB',
      'LA',
      'UR',
      'N1',
      'N1',
      'ER',
    ])
  })

  test('is one record, whatever the facts are', () => {
    fc.assert(
      fc.property(hostileQuotations, (quotation) => {
        const tags = read(printRis(quotation))
        const { words, title } = tidyQuotation(quotation)
        expect(tags.filter(([tag]) => tag === 'TY' || tag === 'ER')).toHaveLength(2)
        expect([tags[0]?.[0], tags.at(-1)?.[0]]).toEqual(['TY', 'ER'])
        expect(new Map(tags).get('TI')).toBe(words.en === undefined ? title.uk : (title.en ?? title.uk))
      }),
    )
  })
})
