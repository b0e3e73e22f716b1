import { describe, expect, test } from 'vitest'
import { printAtom } from '#core/feeds/print-atom.ts'
import { printJsonFeed } from '#core/feeds/print-json-feed.ts'
import type { Site } from '#core/reading/site.ts'
import { readFeed } from '#server/feeds.ts'
import { readAtom, readJsonFeed } from '#tests/support/feed-rules.ts'
import { good, openedCatalogue } from '../adapters/stores/catalogue/a-catalogue.ts'
import { correctionAt, newsOf } from '../adapters/stores/catalogue/news-of.ts'

const url = 'https://chytanka.example'
const opened = '2026-11-23T06:00:00.000Z'
const site: Site = {
  name: { uk: 'Читанка', en: 'The Reader' },
  tagline: { uk: 'Тексти двома мовами', en: 'Texts in two languages' },
  about: { uk: '', en: '' },
  contact: undefined,
  accents: undefined,
  ui: 'en',
  lead: undefined,
}
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString()

async function library() {
  const catalogue = await openedCatalogue(undefined)
  return {
    put: (slug: string, news: Parameters<typeof newsOf>[1], isListed = true) =>
      catalogue.note(slug, { ...good(slug, { isListed }), ...{ news: newsOf(slug, news) } }),
    read: (ui: 'uk' | 'en') => readFeed(ui, { catalogue, site: () => site, url, opened }),
  }
}

describe('readFeed()', () => {
  test('tells of texts and corrections in the order in which they came', async () => {
    const { put, read } = await library()
    put('ganok', { added: at(1), corrections: [correctionAt(at(3))] })
    put('dveri', { added: at(2) })
    const feed = read('en')
    expect(feed.entries.map(({ title, moment }) => [title.words, moment])).toEqual([
      ['Corrected: Про ganok', at(3)],
      ['Про dveri', at(2)],
      ['Про ganok', at(1)],
    ])
    expect([feed.name, feed.tagline, feed.updated]).toEqual(['The Reader', 'Texts in two languages', at(3)])
  })

  test('keeps the rules of both formats in both languages, and shares no id between them', async () => {
    const { put, read } = await library()
    put('ganok', { added: at(1), corrections: [correctionAt(at(3)), correctionAt(at(2))] })
    const ids = (['uk', 'en'] as const).flatMap((ui) => {
      const { entry = [] } = readAtom(printAtom(read(ui)))
      const { items } = readJsonFeed(printJsonFeed(read(ui)))
      expect(items.map(({ id }) => id)).toEqual(entry.map(({ id }) => id[0]))
      return items.map(({ id }) => id)
    })
    expect(new Set(ids).size).toBe(6)
  })

  test('tells the last fifty of any number', async () => {
    const { put, read } = await library()
    for (let number = 0; number < 40; number += 1)
      put(`t-${number}`, { added: at(number), corrections: [correctionAt(at(100 + number))] })
    const { entries } = read('uk')
    expect(entries).toHaveLength(50)
    expect(entries.filter(({ moment }) => moment >= at(100))).toHaveLength(40)
    expect(entries.at(-1)?.moment).toBe(at(30))
  })

  test('tells no more of a text that was withdrawn, and of none while there is none', async () => {
    const { put, read } = await library()
    put('ganok', { added: at(1), corrections: [correctionAt(at(3))] })
    put('ganok', { added: at(1), corrections: [correctionAt(at(3))] }, false)
    const feed = read('uk')
    expect([feed.entries, feed.updated]).toEqual([[], opened])
    expect(readAtom(printAtom(feed)).entry).toBeUndefined()
    expect(readJsonFeed(printJsonFeed(feed)).items).toEqual([])
  })
})
