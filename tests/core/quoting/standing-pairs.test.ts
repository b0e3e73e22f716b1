import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import { todayOf } from '#core/quoting/past-pair.ts'
import { standingPairs, type TodaysWords } from '#core/quoting/standing-pairs.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { type Story, segment, stories } from './arbitrary-log.ts'

type Told = readonly [hour: number, language: 'uk' | 'en', before: string | null, after: string | null]

const moment = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour)).toISOString()

function logOf(...all: readonly Told[]): HistoryLine[] {
  return all.map(([hour, language, before, after]) => ({
    at: moment(hour),
    by: 'Олена',
    language,
    segment,
    before,
    after,
  }))
}

/** The pairs in short: words and the hours between which they stood. */
function stood(log: readonly HistoryLine[], today: TodaysWords): unknown[] {
  const hour = (at: string | undefined) => (at === undefined ? undefined : new Date(at).getUTCHours())
  return standingPairs(log, today).map(({ source, target, since, until }) => [
    source,
    target,
    hour(since),
    hour(until),
  ])
}

function linesOfStory({ log }: Story): HistoryLine[] {
  return log.filter((line) => line.segment === segment)
}

function todayOfStory({ text }: Story): TodaysWords {
  const { source, targets } = todayOf(text, segment)
  return { source, target: targets.get(undefined) }
}

function expectSeen(story: Story, log: readonly HistoryLine[]): void {
  for (const pair of standingPairs(log, todayOfStory(story)))
    expect(story.seen, JSON.stringify(pair)).toContain(pairRevision(pair))
}

describe('standingPairs()', () => {
  const first: Told[] = [
    [8, 'uk', null, 'Ґанок.'],
    [8, 'en', null, 'A porch.'],
  ]

  test('tells the pairs between the corrections of both languages, and no pair within a save', () => {
    const log = logOf(
      ...first,
      [9, 'uk', 'Ґанок.', 'Ґанок стоїть.'],
      [10, 'en', 'A porch.', 'The porch stands.'],
      [11, 'uk', 'Ґанок стоїть.', 'Дім.'],
      [11, 'en', 'The porch stands.', 'A house.'],
    )
    expect(stood(log, { source: 'Дім.', target: 'A house.' })).toEqual([
      ['Ґанок.', 'A porch.', 8, 9],
      ['Ґанок стоїть.', 'A porch.', 9, 10],
      ['Ґанок стоїть.', 'The porch stands.', 10, 11],
      ['Дім.', 'A house.', 11, undefined],
    ])
  })

  test('says who brought a pair', () => {
    const log = logOf(...first, [9, 'uk', 'Ґанок.', 'Дім.'])
    const named = log.map((line, index) => ({ ...line, by: index < 2 ? 'Олена' : undefined }))
    const pairs = standingPairs(named, { source: 'Дім.', target: 'A porch.' })
    expect(pairs.map(({ by }) => by)).toEqual(['Олена', undefined])
  })

  test('knows the time before there was a translation', () => {
    const log = logOf([8, 'uk', null, 'Ґанок.'], [9, 'en', null, 'A porch.'])
    expect(stood(log, { source: 'Ґанок.', target: 'A porch.' })[0]).toEqual(['Ґанок.', undefined, 8, 9])
  })

  test('does not say how long words stood that a hand has changed since', () => {
    expect(stood(logOf(...first), { source: 'Дім.', target: 'A porch.' })).toEqual([
      ['Ґанок.', 'A porch.', 8, undefined],
    ])
  })

  test('takes the words that a save says nothing of for what they were, whatever a hand made of them since', () => {
    const log = logOf(...first, [9, 'uk', 'Ґанок.', 'Дім.'])
    expect(stood(log, { source: 'Дім.', target: 'A house, by hand.' })).toEqual([
      ['Ґанок.', 'A porch.', 8, 9],
      ['Дім.', 'A porch.', 9, undefined],
    ])
  })

  test('pairs nothing with words of which nobody knows when they came', () => {
    const log = logOf(
      ...first,
      [9, 'en', 'A porch.', 'The porch stands.'],
      // What made «Ґанок.» into «Дім.» is lost.
      [10, 'uk', 'Дім.', 'П’ять ґанків.'],
    )
    expect(stood(log, { source: 'П’ять ґанків.', target: 'The porch stands.' })).toEqual([
      ['Ґанок.', 'A porch.', 8, undefined],
      ['Дім.', 'The porch stands.', undefined, 10],
      ['П’ять ґанків.', 'The porch stands.', 10, undefined],
    ])
  })

  test('begins with what the log found where its beginning is lost', () => {
    const log = logOf([9, 'uk', 'Ґанок.', 'Дім.'], [10, 'en', 'A porch.', 'A house.'])
    expect(stood(log, { source: 'Дім.', target: 'A house.' })).toEqual([
      ['Дім.', 'A porch.', undefined, 10],
      ['Дім.', 'A house.', 10, undefined],
    ])
    // Whether there was a translation at nine, a log that has lost its beginning cannot tell.
    expect(stood(logOf([9, 'uk', 'Ґанок.', 'Дім.']), { source: 'Дім.', target: 'A house.' })).toEqual([])
  })

  test('tells what stood before a segment went, and after it came back', () => {
    const log = logOf(
      ...first,
      [9, 'uk', 'Ґанок.', null],
      [9, 'en', 'A porch.', null],
      [10, 'uk', null, 'Ґанок.'],
    )
    expect(stood(log, { source: 'Ґанок.', target: undefined })).toEqual([
      ['Ґанок.', 'A porch.', 8, 9],
      ['Ґанок.', undefined, 10, undefined],
    ])
  })

  test('takes another apostrophe for the same words', () => {
    const log = logOf([8, 'uk', null, "П'ять ґанків."], [9, 'uk', 'П’ять ґанків.', 'Дім.'])
    expect(stood(log, { source: 'Дім.', target: undefined })).toEqual([
      ["П'ять ґанків.", undefined, 8, 9],
      ['Дім.', undefined, 9, undefined],
    ])
  })

  test('never tells of a pair that nobody saw', () => {
    fc.assert(fc.property(stories, (story) => expectSeen(story, linesOfStory(story))))
  })

  test('never does so where a line was lost that others of its side came after', () => {
    fc.assert(
      fc.property(stories, fc.nat(30), (story, lost) => {
        const log = linesOfStory(story)
        const followed = log.filter((line, index) =>
          log.some((each, later) => later > index && each.language === line.language),
        )
        expectSeen(
          story,
          log.filter((line) => line !== followed[lost % Math.max(1, followed.length)]),
        )
      }),
    )
  })

  test('never does so where the log begins late or ends early', () => {
    fc.assert(
      fc.property(stories, fc.nat(24), (story, minute) => {
        const at = new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString()
        const log = linesOfStory(story)
        expectSeen(
          story,
          log.filter((line) => line.at >= at),
        )
        expectSeen(
          story,
          log.filter((line) => line.at < at),
        )
      }),
    )
  })

  test('tells of every pair that a command met, and of the moment at which it stood', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const pairs = standingPairs(linesOfStory(story), todayOfStory(story))
        for (const { at, pair } of story.saved) {
          if (pair === undefined) continue
          const then = pairs.findLast(({ since }) => since !== undefined && since <= at)
          expect(then && pairRevision(then)).toBe(pairRevision(pair))
          expect(then?.until === undefined || then.until > at).toBe(true)
        }
      }),
    )
  })
})
