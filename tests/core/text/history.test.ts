import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HistoryLine, parseHistory, printHistory } from '#core/text/history.ts'

const met: HistoryLine = {
  at: '2026-11-23T10:00:00.000Z',
  language: 'uk',
  segment: 'k7f3qz',
  before: null,
  after: '1933 року літера «ґ» зникла з абетки.',
}
const corrected: HistoryLine = {
  at: '2026-11-24T08:30:00.000Z',
  by: 'Олена',
  language: 'en',
  edition: 'deepl',
  segment: 'k7f3qz',
  before: 'In 1993 the letter vanished.',
  after: 'In 1933 the letter vanished.',
  note: 'рік був інший',
}

describe('parseHistory()', () => {
  test('reads what printHistory() wrote, in its order', () => {
    expect(parseHistory(printHistory([met, corrected, met]))).toEqual([met, corrected, met])
  })

  test('passes over blank lines, CRLF among them', () => {
    expect(parseHistory(`\n${JSON.stringify(met)}\r\n\r\n  \n${JSON.stringify(corrected)}`)).toEqual([
      met,
      corrected,
    ])
  })

  test.each([
    ['words', 'див. лист від 3 березня'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['an object of another trade', '{"level":"info","msg":"started"}'],
    ['another language', JSON.stringify({ ...met, language: 'pl' })],
    ['a line without its moment', JSON.stringify({ ...met, at: undefined })],
    ['a line without the words before', JSON.stringify({ ...met, before: undefined })],
    ['what git leaves of a conflict', '<<<<<<< HEAD'],
  ])('passes over %s and keeps what stands around it', (_what, line) => {
    const content = `${printHistory([met])}${line}\n${printHistory([corrected])}`
    expect(parseHistory(content)).toEqual([met, corrected])
  })

  test('loses only the last line when the file is cut off anywhere', () => {
    const lines = [met, corrected, { ...met, segment: 'm2c9tw', after: 'Рядок,\nі ще рядок' }]
    const content = printHistory(lines)
    fc.assert(
      fc.property(fc.nat({ max: content.length }), (length) => {
        const left = content.slice(0, length)
        const whole = left.split('\n').length - 1
        const read = parseHistory(left)
        expect(read).toEqual(lines.slice(0, read.length))
        // A line that lacks nothing but its line end is whole.
        expect([whole, whole + 1]).toContain(read.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('printHistory()', () => {
  test('writes a line for each, whatever its words hold', () => {
    const words = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 5 }), (changes) => {
        const lines = changes.map(([before, after]) => ({ ...corrected, before, after }))
        const content = printHistory(lines)
        expect(content.split('\n')).toHaveLength(lines.length + 1)
        expect(content === '' || content.endsWith('\n')).toBe(true)
        expect(parseHistory(content)).toEqual(lines)
      }),
    )
  })
})
