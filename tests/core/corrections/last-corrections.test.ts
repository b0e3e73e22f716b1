import { describe, expect, test } from 'vitest'
import { lastCorrections } from '#core/corrections/last-corrections.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { corrected } from './a-corrected-text.ts'

const line = (day: number, segment: string, rest: Partial<HistoryLine> = {}): HistoryLine => ({
  at: `2026-11-0${day}T08:00:00.000Z`,
  language: 'uk',
  segment,
  before: 'Стояло.',
  after: 'Стоїть.',
  ...rest,
})

describe('lastCorrections()', () => {
  test('gives the newest saves, each with its moment and its place', () => {
    const history = [line(1, 'title'), line(2, 'k7f3qz'), line(3, '3vd0wq'), line(4, 's7m1xa')]
    expect(lastCorrections(corrected, history, 3)).toEqual([
      { at: '2026-11-04T08:00:00.000Z', places: [{ kind: 'note', label: '1' }], more: 0 },
      { at: '2026-11-03T08:00:00.000Z', places: [{ kind: 'paragraph', number: 2 }], more: 0 },
      { at: '2026-11-02T08:00:00.000Z', places: [{ kind: 'paragraph', number: 1 }], more: 0 },
    ])
  })

  test('names a place once, however many languages and editions changed there', () => {
    const history = [
      line(1, 'k7f3qz'),
      line(1, 'k7f3qz', { language: 'en' }),
      line(1, 'k7f3qz', { language: 'en', edition: 'deepl' }),
    ]
    expect(lastCorrections(corrected, history, 3)[0]?.places).toEqual([{ kind: 'paragraph', number: 1 }])
  })

  test('names the first places in reading order and counts the others, those that are gone as one', () => {
    const all = ['zzzzzz', 'zzzzz0', '3vd0wq', 's7m1xa', 'k7f3qz', 'title']
    const [save] = lastCorrections(
      corrected,
      all.map((segment) => line(1, segment)),
      3,
    )
    expect(save?.places.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph'])
    expect(save?.more).toBe(2)
    expect(lastCorrections(corrected, [line(1, 'zzzzzz')], 3)[0]?.places).toEqual([{ kind: 'gone' }])
  })

  test('gives nothing where nothing was corrected', () => {
    expect(lastCorrections(corrected, [line(1, 'k7f3qz', { before: null })], 3)).toEqual([])
  })
})
