import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import { pastPair, type Today, todayOf } from '#core/quoting/past-pair.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { parseText } from '#core/text/text.ts'
import { segment, stories } from './arbitrary-log.ts'

const line = (rest: Pick<HistoryLine, 'at' | 'language' | 'before' | 'after' | 'edition'>): HistoryLine => ({
  by: 'Олена',
  segment,
  ...rest,
})
const log = [
  line({ at: '2026-11-20', language: 'uk', before: null, after: 'Ґанок.' }),
  line({ at: '2026-11-20', language: 'en', before: null, after: 'A porch.' }),
  line({ at: '2026-11-21', language: 'en', edition: 'deepl', before: null, after: 'A veranda.' }),
  line({ at: '2026-11-22', language: 'uk', before: 'Ґанок.', after: 'Дім.' }),
]
const today: Today = {
  segment,
  source: 'Дім.',
  targets: new Map([
    [undefined, 'A porch.'],
    ['deepl', 'A veranda.'],
  ]),
}
const revision = (source: string, target?: string) => pairRevision({ source, target })

describe('pastPair()', () => {
  test('knows today’s pair, in every edition', () => {
    expect(pastPair(log, today, revision('Дім.', 'A porch.'))).toEqual({ kind: 'today', edition: undefined })
    expect(pastPair(log, today, revision('Дім.', 'A veranda.'))).toEqual({ kind: 'today', edition: 'deepl' })
    expect(pastPair([], today, revision('Дім.', 'A porch.')).kind).toBe('today')
  })

  test('gives a pair as it was, with its time and who made it', () => {
    expect(pastPair(log, today, revision('Ґанок.', 'A porch.'))).toEqual({
      kind: 'past',
      edition: undefined,
      source: 'Ґанок.',
      target: 'A porch.',
      since: '2026-11-20',
      until: '2026-11-22',
      by: 'Олена',
    })
    expect(pastPair(log, today, revision('Ґанок.', 'A veranda.'))).toMatchObject({
      kind: 'past',
      edition: 'deepl',
      since: '2026-11-21',
    })
  })

  test('does not know words that never stood together, however true each of them is', () => {
    const later = [...log, line({ at: '2026-11-23', language: 'en', before: 'A porch.', after: 'A house.' })]
    const now = { ...today, targets: new Map([[undefined, 'A house.']]) }
    expect(pastPair(later, now, revision('Ґанок.', 'A house.'))).toEqual({ kind: 'unknown' })
    expect(pastPair(later, now, '0123456789')).toEqual({ kind: 'unknown' })
  })

  test('finds what stood in a segment that is gone', () => {
    const gone = { segment, source: undefined, targets: new Map() }
    expect(pastPair(log, gone, revision('Дім.', 'A porch.'))).toMatchObject({
      kind: 'past',
      since: '2026-11-22',
      until: undefined,
    })
    expect(pastPair(log, gone, revision('', undefined))).toEqual({ kind: 'unknown' })
  })

  test('passes over the lines of other segments', () => {
    const others = log.map((each) => ({ ...each, segment: 'm2c9tw' }))
    expect(pastPair(others, today, revision('Ґанок.', 'A porch.'))).toEqual({ kind: 'unknown' })
  })

  test('finds every pair that a command met, and gives just the words that the revision is of', () => {
    fc.assert(
      fc.property(stories, ({ text, log: told, saved }) => {
        const now = todayOf(text, segment)
        for (const { pair } of saved) {
          if (pair === undefined) continue
          const pinned = pairRevision(pair)
          const past = pastPair(told, now, pinned)
          expect(past.kind).not.toBe('unknown')
          if (past.kind === 'past') expect(pairRevision(past)).toBe(pinned)
        }
      }),
    )
  })
})

describe('todayOf()', () => {
  const text = parseText(
    'ganok',
    new Map([
      ['uk.md', `---\ntitle: Ґанок\n---\n<!-- ${segment} -->\nДім.\n`],
      ['en.md', `---\ntitle: A porch\n---\n<!-- ${segment} -->\nA house.\n`],
      ['en.deepl.md', '---\ntitle: A veranda\n---\n'],
    ]),
    new Map(),
  )

  test('gives the words of a segment, of a title, and of nothing', () => {
    expect(todayOf(text, segment)).toEqual({
      segment,
      source: 'Дім.',
      targets: new Map([[undefined, 'A house.']]),
    })
    expect(todayOf(text, 'title').targets.get('deepl')).toBe('A veranda')
    expect(todayOf(text, 'm2c9tw')).toEqual({ segment: 'm2c9tw', source: undefined, targets: new Map() })
  })
})
