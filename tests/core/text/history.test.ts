import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HistoryLine, isTorn, parseHistory, printHistory } from '#core/text/history.ts'
import { prose } from './arbitrary/prose.ts'

const lines: fc.Arbitrary<HistoryLine> = fc.record(
  {
    at: fc.constant('2026-11-23T10:00:00Z'),
    by: prose,
    language: fc.constantFrom('uk', 'en'),
    edition: fc.constantFrom('druha', 'shkilna'),
    segment: fc.constantFrom('title', 'k7f3qz'),
    before: fc.option(prose),
    after: fc.option(prose.map((words) => `${words}\n${words}`)),
    note: prose,
  },
  { requiredKeys: ['at', 'language', 'segment', 'before', 'after'] },
)

describe('the history', () => {
  test('reads what it printed, a line for each', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 8 }), (all) => {
        const content = printHistory(all)
        expect(content.split('\n').some(isTorn)).toBe(false)
        expect(parseHistory(content)).toEqual(all)
        expect(content.split('\n')).toHaveLength(all.length + 1)
      }),
    )
  })

  test('is what was printed at any time, one after the other', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 4 }), fc.array(lines, { maxLength: 4 }), (first, second) => {
        expect(parseHistory(printHistory(first) + printHistory(second))).toEqual([...first, ...second])
      }),
    )
  })

  test('passes over a torn line, wherever it was cut off, and reads all others', () => {
    const [line] = fc.sample(lines, { numRuns: 1, seed: 7 })
    if (line === undefined) throw new Error('Expected a line')
    const whole = printHistory([line])
    for (let cut = 0; cut < whole.length - 1; cut++)
      expect(parseHistory(`${whole}${whole.slice(0, cut)}\n${whole}`)).toEqual([line, line])
  })

  test.each([
    '',
    '\n\n',
    '{}',
    'null',
    '[1]',
    'див. лист від 3 березня',
    '<<<<<<< HEAD',
    '{"level": "info", "msg": "started"}',
    '{"at": "2026", "language": "uk", "segment": "x", "after": null}',
    '{"language": "uk", "segment": "x", "before": null, "after": null}',
    '{"at": "2026", "language": "pl", "segment": "x", "before": null, "after": null}',
  ])('passes over %j', (content) => {
    expect(parseHistory(content)).toEqual([])
    expect(isTorn(content)).toBe(content.trim() !== '')
  })

  test('reads lines with Windows line ends', () => {
    const line: HistoryLine = { at: '2026', language: 'uk', segment: 'title', before: null, after: 'Ґанок' }
    expect(parseHistory(printHistory([line, line]).replaceAll('\n', '\r\n'))).toEqual([line, line])
  })
})
