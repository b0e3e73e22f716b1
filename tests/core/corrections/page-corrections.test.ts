import { describe, expect, test } from 'vitest'
import { listCorrections } from '#core/corrections/list-corrections.ts'
import { pageCorrections, pageOfCorrection } from '#core/corrections/page-corrections.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { corrected } from './a-corrected-text.ts'

/** A save on the day that corrects so many places. */
function save(day: number, places: number): HistoryLine[] {
  return Array.from({ length: places }, (_, index) => ({
    at: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`,
    language: 'uk',
    segment: `k7f${String(index).padStart(3, '0')}`,
    before: 'Стояло.',
    after: 'Стоїть.',
  }))
}

describe('pageCorrections()', () => {
  test('fills no page where nothing was corrected', () => {
    expect(pageCorrections([])).toEqual([])
    expect(pageCorrections([{ ...save(1, 1)[0], before: null } as HistoryLine])).toEqual([])
  })

  test('fills a page with saves until their places are too many', () => {
    expect(pageCorrections([1, 2, 3].flatMap((day) => save(day, 1)))).toEqual([{ skip: 0, most: 3 }])
    expect(pageCorrections([1, 2, 3].flatMap((day) => save(day, 20)))).toEqual([
      { skip: 0, most: 2 },
      { skip: 2, most: 1 },
    ])
  })

  test('cuts no save in two, however many places it has', () => {
    expect(pageCorrections([...save(1, 1), ...save(2, 300), ...save(3, 1)])).toEqual([
      { skip: 0, most: 1 },
      { skip: 1, most: 1 },
      { skip: 2, most: 1 },
    ])
  })

  test('shows every save on one page and no other', () => {
    const history = Array.from({ length: 28 }, (_, day) => save(day + 1, 1 + ((day * 7) % 30))).flat()
    const shown = pageCorrections(history).flatMap((page) =>
      listCorrections(corrected, history, page).days.flatMap(({ saves }) => saves.map(({ at }) => at)),
    )
    expect(shown).toEqual([...new Set(history.map(({ at }) => at))].reverse())
  })
})

describe('pageOfCorrection()', () => {
  test('finds every correction on the page that shows it', () => {
    const history = Array.from({ length: 28 }, (_, day) => save(day + 1, 1 + ((day * 7) % 30))).flat()
    const pages = pageCorrections(history)
    const moments = [...new Set(history.map(({ at }) => at))]
    expect(pages.length).toBeGreaterThan(5)
    for (const at of moments) {
      const page = pages[(pageOfCorrection(history, at) ?? 0) - 1] ?? { skip: 0, most: 0 }
      const { days } = listCorrections(corrected, history, page)
      expect(days.flatMap(({ saves }) => saves.map((each) => each.at))).toContain(at)
    }
  })

  test('moves a correction on as newer ones come', () => {
    const first = save(1, 1)
    const at = '2026-11-01T08:00:00.000Z'
    expect(pageOfCorrection(first, at)).toBe(1)
    expect(pageOfCorrection([...first, ...save(2, 40)], at)).toBe(2)
    expect(pageOfCorrection([...first, ...save(2, 40), ...save(3, 40)], at)).toBe(3)
  })

  test('knows nothing of a moment at which nothing was corrected', () => {
    expect(pageOfCorrection([], '2026-11-01T08:00:00.000Z')).toBeUndefined()
    expect(pageOfCorrection(save(1, 1), '2026-11-02T08:00:00.000Z')).toBeUndefined()
  })
})
