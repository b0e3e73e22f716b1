import { describe, expect, test } from 'vitest'
import { type CorrectionsList, listCorrections } from '#core/corrections/list-corrections.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { corrected } from './a-corrected-text.ts'

const line = (at: string, rest: Partial<HistoryLine>): HistoryLine => ({
  at,
  language: 'uk',
  segment: 'k7f3qz',
  before: 'Стояло.',
  after: 'Стоїть.',
  ...rest,
})
const all = { skip: 0, most: 100 }
const list = (...history: HistoryLine[]) => listCorrections(corrected, history, all)

/** In short: the day, and for each save its places by name. */
function short({ days }: CorrectionsList): unknown[] {
  return days.map(({ day, saves }) => [
    day,
    ...saves.map(({ places }) =>
      places.map(({ place, language }) =>
        [language, place.kind, ...('number' in place ? [place.number] : [])].join(' '),
      ),
    ),
  ])
}

describe('listCorrections()', () => {
  test('groups what was corrected by day and save, newest first', () => {
    const found = list(
      line('2026-11-21T08:00:00.000Z', {}),
      line('2026-11-23T08:00:00.000Z', { segment: '3vd0wq' }),
      line('2026-11-23T17:00:00.000Z', { segment: 'title' }),
    )
    expect(short(found)).toEqual([
      ['2026-11-23', ['uk title'], ['uk paragraph 2']],
      ['2026-11-21', ['uk paragraph 1']],
    ])
    expect(found.saves).toBe(3)
  })

  test('tells first words and a first translation from corrections', () => {
    const at = '2026-11-23T08:00:00.000Z'
    expect(
      list(
        line(at, { before: null }),
        line(at, { before: null, language: 'en', after: 'It stands.' }),
        line(at, { before: null, language: 'en', edition: 'deepl', after: 'Stands.' }),
      ),
    ).toEqual({ days: [], saves: 0 })
  })

  test('says how the words changed, why, and who changed them', () => {
    const [day] = list(
      line('2026-11-23T08:00:00.000Z', {
        by: 'Олена',
        note: 'Читач помітив помилку',
        before: '1932 року літера зникла.',
        after: '1933 року літера зникла.',
      }),
    ).days
    expect(day?.saves).toEqual([
      {
        at: '2026-11-23T08:00:00.000Z',
        by: 'Олена',
        places: [
          {
            language: 'uk',
            edition: undefined,
            segment: 'k7f3qz',
            note: 'Читач помітив помилку',
            place: { kind: 'paragraph', number: 1 },
            changes: [
              { kind: 'removed', words: '1932' },
              { kind: 'added', words: '1933' },
              { kind: 'same', words: ' року літера зникла.' },
            ],
          },
        ],
      },
    ])
  })

  test('goes through a save in reading order, the original first, what is gone last', () => {
    const at = '2026-11-23T08:00:00.000Z'
    const found = list(
      line(at, { segment: 'zzzzzz' }),
      line(at, { segment: '3vd0wq' }),
      line(at, { language: 'en', edition: 'deepl' }),
      line(at, { language: 'en' }),
      line(at, {}),
      line(at, { segment: 'm2c9tw' }),
      line(at, { segment: 's7m1xa' }),
      line(at, { segment: 'title' }),
    )
    expect(short(found)).toEqual([
      [
        '2026-11-23',
        [
          'uk title',
          'uk paragraph 1',
          'en paragraph 1',
          'en paragraph 1',
          'uk heading',
          'uk paragraph 2',
          'uk note',
          'uk gone',
        ],
      ],
    ])
    expect(found.days[0]?.saves[0]?.places.map(({ edition }) => edition).filter(Boolean)).toEqual(['deepl'])
  })

  test('tells of words that were taken away', () => {
    const [day] = list(line('2026-11-23T08:00:00.000Z', { segment: 'zzzzzz', after: null })).days
    expect(day?.saves[0]?.places).toMatchObject([
      { place: { kind: 'gone' }, changes: [{ kind: 'removed', words: 'Стояло.' }] },
    ])
  })

  test('gives the saves that a page shows, and counts all', () => {
    const history = Array.from({ length: 5 }, (_, day) => line(`2026-11-0${day + 1}T08:00:00.000Z`, {}))
    const found = listCorrections(corrected, history, { skip: 1, most: 2 })
    expect(found.days.map(({ day }) => day)).toEqual(['2026-11-04', '2026-11-03'])
    expect(found.saves).toBe(5)
  })

  test('passes over what is only set otherwise', () => {
    const at = '2026-11-23T08:00:00.000Z'
    expect(list(line(at, { before: "П'ять", after: 'П’ять' })).saves).toBe(0)
  })
})
