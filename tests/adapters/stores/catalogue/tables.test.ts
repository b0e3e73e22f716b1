import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openInMemory } from '#adapters/stores/catalogue/open-database.ts'
import { packParts } from '#adapters/stores/catalogue/pack-parts.ts'
import { type Row, type Tables, tablesOf } from '#adapters/stores/catalogue/tables.ts'
import { newestFirst, type Summary } from '#core/reading/summarise.ts'
import { ContentError } from '#core/text/content-error.ts'
import { summaryOf } from './a-catalogue.ts'
import { newsOf } from './news-of.ts'

const bytes = packParts({ files: new Map([['uk.md', 'Слово']]), figures: new Map() })
const problem = new ContentError('litera/uk.md', undefined, 'expected a title')

function opened() {
  const tables = tablesOf(openInMemory())
  const put = (slug: string, row: Row) => tables.put(slug, row, () => true)
  return { tables, put }
}

type Facts = Partial<Omit<Extract<Row, { kind: 'good' }>, 'kind'>>

const good = (summary: Summary, facts: Facts = {}): Row => ({
  kind: 'good',
  stamp: 'one',
  summary,
  news: newsOf(summary.slug),
  isListed: true,
  formerly: [],
  parts: bytes,
  ...facts,
})

const slugs = (tables: Tables) => tables.list(0, 100).map(({ slug }) => slug)

describe('list()', () => {
  test('is in the order of newestFirst(), whatever the slugs and days, and paged without gaps', () => {
    const slug = fc.string({ unit: fc.constantFrom(...'ab-09z'), minLength: 1, maxLength: 6 })
    const day = fc.constantFrom(undefined, '2024-01-02', '2024-01-10', '2026-11-23')
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(slug, day), { selector: ([each]) => each }), (texts) => {
        const { tables, put } = opened()
        const summaries = texts.map(([each, published]) => summaryOf(each, published))
        for (const summary of summaries) put(summary.slug, good(summary))
        const pages = [0, 3, 6, 9, 12].flatMap((from) => tables.list(from, 3))
        expect(pages).toEqual(summaries.sort(newestFirst).slice(0, 15))
        expect(tables.count()).toBe(texts.length)
      }),
    )
  })

  test('gives summaries back as they were, what is undefined too', () => {
    const { tables, put } = opened()
    put('litera', good(summaryOf('litera', '2026-11-23')))
    expect(tables.list(0, 1)).toStrictEqual([summaryOf('litera', '2026-11-23')])
    expect(tables.listed('litera')).toStrictEqual(summaryOf('litera', '2026-11-23'))
  })

  test('leaves out what is withdrawn and what never parsed', () => {
    const { tables, put } = opened()
    put('litera', good(summaryOf('litera')))
    put('znyate', good(summaryOf('znyate'), { isListed: false }))
    put('zlamane', { kind: 'broken', stamp: 'one', problem })
    expect([slugs(tables), tables.count()]).toEqual([['litera'], 1])
    expect([tables.listed('znyate'), tables.listed('zlamane'), tables.listed('nema')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('put()', () => {
  test('keeps the last good revision beside a problem, until the text is good again', () => {
    const { tables, put } = opened()
    put('litera', good(summaryOf('litera'), { formerly: ['litera-ge'] }))
    put('litera', { kind: 'broken', stamp: 'two', problem })
    expect(tables.find('litera')).toEqual({ stamp: 'two', problem })
    expect([...tables.problems()]).toEqual([['litera', problem]])
    expect(tables.problems().get('litera')?.message).toBe(problem.message)
    expect([slugs(tables), tables.movedTo('litera-ge')]).toEqual([['litera'], 'litera'])
    expect(tables.parts('litera')?.files.get('uk.md')).toBe('Слово')
    put('litera', good(summaryOf('litera'), { stamp: 'three' }))
    expect(tables.find('litera')).toEqual({ stamp: 'three', problem: undefined })
    expect([tables.problems().size, tables.movedTo('litera-ge')]).toEqual([0, undefined])
  })

  test('leaves nothing of a text that is gone', () => {
    const { tables, put } = opened()
    put('litera', good(summaryOf('litera'), { formerly: ['litera-ge'] }))
    put('litera', { kind: 'gone' })
    expect([tables.find('litera'), tables.parts('litera'), tables.movedTo('litera-ge')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect([tables.count(), tables.stamps().size]).toEqual([0, 0])
  })

  test('knows a problem of the whole file from one of a line', () => {
    const { tables, put } = opened()
    put('a', { kind: 'broken', stamp: '', problem: new ContentError('a/en.json', 7, 'expected "}"') })
    put('b', { kind: 'broken', stamp: '', problem })
    expect([...tables.problems().values()].map(({ line }) => line)).toEqual([7, undefined])
  })
})

test('movedTo() gives the first by name of several texts that had a name', () => {
  const { tables, put } = opened()
  for (const slug of ['zvuk', 'abetka', 'ganok']) put(slug, good(summaryOf(slug), { formerly: ['litera'] }))
  expect(tables.movedTo('litera')).toBe('abetka')
  expect(tables.movedTo('abetka')).toBeUndefined()
})

test('stamps() gives those of all texts, the broken among them', () => {
  const { tables, put } = opened()
  put('litera', good(summaryOf('litera'), { stamp: '1 2 3' }))
  put('zlamane', { kind: 'broken', stamp: '4 5 6', problem })
  expect(tables.stamps()).toEqual(
    new Map([
      ['litera', '1 2 3'],
      ['zlamane', '4 5 6'],
    ]),
  )
})
