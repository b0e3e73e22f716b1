import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HistoryLine, parseHistory, printHistory } from '#core/text/history.ts'
import { linesOf } from '#core/text/lines-of.ts'

const line = (segment: string, after: string): HistoryLine => ({
  at: '2026-11-23T10:00:00.000Z',
  language: 'uk',
  segment,
  before: null,
  after,
})
const lines = fc.record({
  at: fc.constant('2026-11-23T10:00:00.000Z'),
  language: fc.constantFrom('uk' as const, 'en' as const),
  segment: fc.constantFrom('title', 'summary', 'k7f3qz', 'm2c9tw'),
  before: fc.constant(null),
  after: fc.option(fc.constantFrom('Ґанок', 'Про k7f3qz', 'title', 'п’ять\nрядків', '"m2c9tw"')),
})

describe('linesOf()', () => {
  test('gives the lines of one segment, as reading the whole log would', () => {
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 12 }),
        fc.constantFrom('title', 'k7f3qz'),
        fc.nat(80),
        (all, segment, torn) => {
          const whole = printHistory(all)
          const content = whole.slice(0, whole.length - torn)
          expect(linesOf(content, segment)).toEqual(
            parseHistory(content).filter((each) => each.segment === segment),
          )
        },
      ),
    )
  })

  test('does not take words that hold the name for lines of the segment', () => {
    const content = printHistory([line('title', 'Про k7f3qz'), line('k7f3qz', 'Про title')])
    expect(linesOf(content, 'k7f3qz')).toEqual([line('k7f3qz', 'Про title')])
  })

  test('reads Windows line ends and a last line without one, and passes over torn lines', () => {
    const [one, two] = [line('k7f3qz', 'Перший'), line('k7f3qz', 'Другий')]
    const content = `${JSON.stringify(one)}\r\n{"segment": "k7f3qz", "at\r\n${JSON.stringify(two)}`
    expect(linesOf(content, 'k7f3qz')).toEqual([one, two])
    expect(linesOf('', 'k7f3qz')).toEqual([])
  })
})
