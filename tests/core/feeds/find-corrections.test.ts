import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCorrections, momentOf } from '#core/feeds/find-corrections.ts'
import { type HistoryLine, parseHistory } from '#core/text/history.ts'

const line = (facts: Partial<HistoryLine>): HistoryLine => ({
  at: '2026-11-23T09:00:00.000Z',
  language: 'uk',
  segment: 'k7f3qz',
  before: 'На ганку',
  after: 'На ґанку',
  ...facts,
})

describe('findCorrections()', () => {
  test('gives what took the place of other words, the newest save first', () => {
    const history = [
      line({ at: '2026-11-20T09:00:00.000Z', by: 'Оксана', note: 'літера ґ' }),
      line({ at: '2026-11-23T09:00:00.000Z', language: 'en', before: 'On a porch', after: 'On the porch' }),
    ]
    expect(findCorrections(history)).toEqual([
      {
        at: '2026-11-23T09:00:00.000Z',
        by: undefined,
        rewordings: [
          {
            language: 'en',
            edition: undefined,
            segment: 'k7f3qz',
            before: 'On a porch',
            after: 'On the porch',
            note: undefined,
          },
        ],
      },
      {
        at: '2026-11-20T09:00:00.000Z',
        by: 'Оксана',
        rewordings: [
          {
            language: 'uk',
            edition: undefined,
            segment: 'k7f3qz',
            before: 'На ганку',
            after: 'На ґанку',
            note: 'літера ґ',
          },
        ],
      },
    ])
  })

  test('takes what one save changed for one correction', () => {
    const history = [line({}), line({ segment: 'm2c9tw' }), line({ edition: 'kyivska', language: 'en' })]
    expect(findCorrections(history).map(({ rewordings }) => rewordings.length)).toEqual([3])
  })

  test('joins what one save found with what it wrote', () => {
    const history = [line({ before: 'На ганку', after: 'На ґанках' }), line({ before: 'На ґанках' })]
    expect(findCorrections(history)[0]?.rewordings).toMatchObject([{ before: 'На ганку', after: 'На ґанку' }])
    const thereAndBack = [line({}), line({ before: 'На ґанку', after: 'На ганку' })]
    expect(findCorrections(thereAndBack)).toEqual([])
  })

  test.each<[string, Partial<HistoryLine>]>([
    ['first words', { before: null }],
    ['another apostrophe', { before: "м'ята", after: 'м’ята' }],
    ['other blanks', { before: 'На ґанку', after: 'На\u00a0ґанку\n' }],
    ['a line whose moment is none', { at: 'учора' }],
    ['a line whose moment no zone tells', { at: '2026-11-23T09:00:00' }],
  ])('finds none in %s', (_, facts) => {
    expect(findCorrections([line(facts)])).toEqual([])
  })

  test('tells of words that are gone, and not of those that came', () => {
    const history = [line({ after: null }), line({ segment: 'm2c9tw', before: null })]
    expect(findCorrections(history)[0]?.rewordings).toMatchObject([{ segment: 'k7f3qz', after: undefined }])
    const foundAndGone = [line({ before: null }), line({ before: 'На ґанку', after: null })]
    expect(findCorrections(foundAndGone)[0]?.rewordings).toMatchObject([{ before: 'На ґанку' }])
  })

  test('reads past a torn line', () => {
    const whole = JSON.stringify(line({}))
    expect(findCorrections(parseHistory(`${whole}\n${whole.slice(0, 40)}`))).toHaveLength(1)
  })

  test('is in the order of time, each moment once, whatever the log', () => {
    const at = fc
      .integer({ min: 0, max: 50 })
      .map((hour) => new Date(Date.UTC(2026, 10, 23, hour)).toISOString())
    fc.assert(
      fc.property(fc.array(at), (moments) => {
        const found = findCorrections(moments.map((each, place) => line({ at: each, segment: `${place}` })))
        expect(found.map((each) => each.at)).toEqual([...new Set(moments)].sort().reverse())
        expect(found.flatMap(({ rewordings }) => rewordings)).toHaveLength(moments.length)
      }),
    )
  })
})

test.each([
  ['2026-11-23', '2026-11-23T00:00:00.000Z'],
  ['2026-11-23T11:00:00+02:00', '2026-11-23T09:00:00.000Z'],
  ['2026-11-23T09:00Z', '2026-11-23T09:00:00.000Z'],
  ['2026-13-23', undefined],
  ['23.11.2026', undefined],
  ['', undefined],
])('momentOf(%j) is %j', (words, moment) => {
  expect(momentOf(words)).toBe(moment)
})
