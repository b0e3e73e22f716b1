import { describe, expect, test } from 'vitest'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { parseText } from '#core/text/text.ts'
import { couldBeInText, type Past, type PlaceInText, placeInText } from '#server/place-in-text.ts'

const source = `---
title: Ґанок
---

<!-- k7f3qz -->
Ґанок новий.

<!-- b2e4ak -->
---
`
const target = '---\ntitle: The porch\n---\n\n<!-- k7f3qz -->\nA porch.\n'
const text = parseText(
  'ganok',
  new Map([
    ['uk.md', source],
    ['en.md', target],
    ['en.ada.md', target],
    ['en.deepl.md', target],
  ]),
  new Map(),
)

const line = (rest: Partial<HistoryLine>): HistoryLine => ({
  at: '2026-11-20T08:00:00.000Z',
  language: 'uk',
  segment: 'k7f3qz',
  before: null,
  after: 'Ґанок старий.',
  ...rest,
})
const log = [
  line({}),
  line({ language: 'en', after: 'A porch.' }),
  line({ at: '2026-11-21T08:00:00.000Z', before: 'Ґанок старий.', after: 'Ґанок новий.' }),
  line({ segment: 'g0ne00', after: 'Вилучене.' }),
  line({ at: '2026-11-22T08:00:00.000Z', segment: 'g0ne00', before: 'Вилучене.', after: null }),
]
const past: Past = {
  hadSegment: async (_, segment) => segment === 'g0ne00',
  history: async () => log,
  corrections: async () => ({ history: log }),
}
const find = (...steps: string[]) => placeInText(text, steps, past)
const page = (steps: readonly string[], status: 200 | 404 | 410 = 200): PlaceInText => ({
  kind: 'page',
  steps,
  status,
})
const today = pairRevision({ source: 'Ґанок новий.', target: 'A porch.' })
const earlier = pairRevision({ source: 'Ґанок старий.', target: 'A porch.' })

describe('couldBeInText()', () => {
  test.each([
    [],
    ['k7f3qz'],
    ['k7f3qz', 'at', '0123456789'],
    ['k7f3qz', 'at', '0123'],
    ['share'],
    ['letters'],
    ['corrections'],
    ['corrections', 'page', '2'],
    ['corrections', 'at', '2026-11-21T08:00:00.000Z'],
    ['corrections', 'at', '2026-11-2'],
    ['in', 'deepl'],
    ['in', 'deepl', 'letters'],
    ['compare', 'deepl'],
    ['compare', 'ada', 'deepl'],
  ])('takes %j %j %j', (...steps) => {
    expect(couldBeInText(steps.filter((step) => step !== undefined))).toBe(true)
  })

  test.each([
    [['K7F3QZ']],
    [['at']],
    [['k7f3qz', 'at']],
    [['k7f3qz', 'at', '../x']],
    [['k7f3qz', 'at', 'a'.repeat(65)]],
    [['k7f3qz', 'at', '0123456789', 'x']],
    [['corrections', '2']],
    [['corrections', 'page', '0']],
    [['corrections', 'page', '02']],
    [['corrections', 'at']],
    [['corrections', 'at', '../x']],
    [['corrections', 'at', '2026-11-21#']],
    [['corrections', 'at', '2'.repeat(65)]],
    [['letters', 'deepl']],
    [['in']],
    [['in', 'Deepl']],
    [['in', 'a'.repeat(41)]],
    [['compare']],
    [['compare', 'a', 'b', 'c']],
    [['constructor']],
  ])('takes no %j', (steps) => {
    expect(couldBeInText(steps)).toBe(false)
  })
})

describe('placeInText()', () => {
  test('finds the text, its paragraphs, its corrections and its editions', async () => {
    expect(await find()).toEqual(page([]))
    expect(await find('k7f3qz')).toEqual(page(['k7f3qz']))
    expect(await find('g0ne00')).toEqual(page(['g0ne00'], 410))
    expect(await find('zzzzzz')).toBeUndefined()
    expect(await find('b2e4ak')).toEqual({ kind: 'moved', steps: [] })
    expect(await find('share')).toEqual(page(['share']))
    expect(await find('corrections')).toEqual(page(['corrections']))
    expect(await find('in', 'deepl')).toEqual(page(['in', 'deepl']))
    expect(await find('letters')).toEqual(page(['letters']))
    expect(await find('in', 'deepl', 'letters')).toEqual(page(['in', 'deepl', 'letters']))
    expect(await find('in', 'nema')).toBeUndefined()
    expect(await find('in', 'nema', 'letters')).toBeUndefined()
  })

  test('finds today’s words and those that the history vouches for, of paragraphs that are gone too', async () => {
    expect(await find('k7f3qz', 'at', today)).toEqual(page(['k7f3qz', 'at', today]))
    expect(await find('k7f3qz', 'at', earlier)).toEqual(page(['k7f3qz', 'at', earlier]))
    const gone = pairRevision({ source: 'Вилучене.', target: undefined })
    expect(await find('g0ne00', 'at', gone)).toEqual(page(['g0ne00', 'at', gone]))
  })

  test('has one page for all revisions of a paragraph that nobody vouches for, and none for made-up paragraphs', async () => {
    for (const revision of ['0123456789', earlier.slice(0, 6), 'unknown'])
      expect(await find('k7f3qz', 'at', revision)).toEqual(page(['k7f3qz', 'at', 'unknown'], 404))
    expect(await find('g0ne00', 'at', today)).toEqual(page(['g0ne00', 'at', 'unknown'], 404))
    expect(await find('zzzzzz', 'at', today)).toBeUndefined()
    expect(await find('b2e4ak', 'at', pairRevision({ source: '', target: undefined }))).toEqual({
      kind: 'moved',
      steps: [],
    })
  })

  test('knows as many pages of corrections as there are', async () => {
    expect(await find('corrections', 'page', '1')).toEqual({ kind: 'moved', steps: ['corrections'] })
    expect(await find('corrections', 'page', '2')).toBeUndefined()
    const many = Array.from({ length: 50 }, (_, index) =>
      line({ at: `2026-10-${10 + (index % 20)}T${10 + Math.floor(index / 20)}:00:00.000Z`, before: 'Було.' }),
    )
    const long = { ...past, corrections: async () => ({ history: many }) }
    expect(await placeInText(text, ['corrections', 'page', '2'], long)).toEqual(
      page(['corrections', 'page', '2']),
    )
    expect(await placeInText(text, ['corrections', 'page', '3'], long)).toBeUndefined()
  })

  test('leads from the moment of a correction to the page on which that stands now', async () => {
    const at = '2026-11-21T08:00:00.000Z'
    const here = { kind: 'elsewhere', steps: ['corrections'], fragment: at }
    expect(await find('corrections', 'at', at)).toEqual(here)
    const newer = Array.from({ length: 45 }, (_, minute) =>
      line({ at: `2026-11-23T08:${10 + minute}:00.000Z`, before: 'Було.' }),
    )
    expect(
      await placeInText(text, ['corrections', 'at', at], {
        ...past,
        corrections: async () => ({ history: [...log, ...newer] }),
      }),
    ).toEqual({ kind: 'elsewhere', steps: ['corrections', 'page', '2'], fragment: at })
  })

  test('takes a moment in whatever spelling, and names the correction by its own', async () => {
    const fragment = '2026-11-21T08:00:00.000Z'
    for (const spelling of ['2026-11-21T08:00Z', '2026-11-21T10:00:00+02:00'])
      expect(await find('corrections', 'at', spelling)).toMatchObject({ kind: 'elsewhere', fragment })
  })

  test('has one page for all moments at which nothing was corrected, first words among them', async () => {
    for (const moment of ['2026-11-20T08:00:00.000Z', '2026-11-21T08:00:00.001Z', '2026-11-21T08', 'unknown'])
      expect(await find('corrections', 'at', moment)).toEqual(page(['corrections', 'at', 'unknown'], 404))
  })

  test('compares two editions under one address', async () => {
    expect(await find('compare', 'deepl')).toEqual(page(['compare', 'deepl']))
    expect(await find('compare', 'ada', 'deepl')).toEqual(page(['compare', 'ada', 'deepl']))
    expect(await find('compare', 'deepl', 'ada')).toEqual({
      kind: 'moved',
      steps: ['compare', 'ada', 'deepl'],
    })
    expect(await find('compare', 'deepl', 'deepl')).toBeUndefined()
    expect(await find('compare', 'nema')).toBeUndefined()
  })
})
