import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { printCslJson } from '#core/quoting/print-csl-json.ts'
import { tidyQuotation } from '#core/quoting/tidy-quotation.ts'
import { bare, hostileQuotations, letter, original } from './a-quotation.ts'

const names = z.array(z.strictObject({ literal: z.string().min(1) }))
const date = z.strictObject({ 'date-parts': z.array(z.array(z.int()).length(3)).length(1) })
const words = z.string().min(1)

/** What of csl-data.json is used; the schema of the format takes no other names either. */
const items = z.tuple([
  z.strictObject({
    id: z.string(),
    type: z.literal('webpage'),
    title: z.string(),
    'original-title': words.optional(),
    author: names.optional(),
    translator: names.optional(),
    'container-title': words.optional(),
    'original-publisher': words.optional(),
    issued: date.optional(),
    language: z.enum(['uk', 'en']),
    URL: z.url().optional(),
    accessed: date.optional(),
    note: words.optional(),
    annote: words.optional(),
  }),
])
const read = (json: string) => items.parse(JSON.parse(json))[0]

describe('printCslJson()', () => {
  test('says whose translation of what it is', () => {
    expect(read(printCslJson(letter))).toEqual({
      id: 'litera-g-k7f3qz',
      type: 'webpage',
      title: 'The letter that came home',
      'original-title': 'Літера, що повернулася додому',
      author: [{ literal: 'Oksana Yizhakevych' }],
      translator: [{ literal: 'Mary Smith' }],
      'container-title': 'Poruch',
      'original-publisher': 'Українська читанка',
      issued: { 'date-parts': [[2026, 11, 3]] },
      language: 'en',
      URL: 'https://poruch.example/texts/litera-g/k7f3qz/at/0123456789',
      accessed: { 'date-parts': [[2026, 11, 24]] },
      note: 'reviewed. CC BY 4.0. https://chytanka.example/a?b=1&c=%20',
      annote: '1933 року літера зникла з абетки.\n\nIn 1933 the letter vanished.',
    })
  })

  test('says nothing of the translation where the original is quoted, nor of what is not known', () => {
    const item = read(printCslJson(original))
    expect([item.title, item.language, item.translator]).toEqual([letter.title.uk, 'uk', undefined])
    expect(Object.keys(read(printCslJson(bare))).sort()).toEqual([
      'URL',
      'annote',
      'container-title',
      'id',
      'language',
      'original-title',
      'title',
      'type',
    ])
  })

  test('is an item of CSL, whatever the facts are', () => {
    fc.assert(
      fc.property(hostileQuotations, (quotation) => {
        const { words: quoted, title } = tidyQuotation(quotation)
        const item = read(printCslJson(quotation))
        expect(item.title).toBe(quoted.en === undefined ? title.uk : (title.en ?? title.uk))
      }),
    )
  })
})
