import { describe, expect, test } from 'vitest'
import { readSitemap } from '#server/sitemap.ts'
import { readSitemapFile, readSitemapIndex } from '#tests/support/sitemap-rules.ts'
import { good, openedCatalogue } from '../adapters/stores/catalogue/a-catalogue.ts'
import { newsOf } from '../adapters/stores/catalogue/news-of.ts'

const url = 'https://chytanka.example'
const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString()

async function library(textsInPart?: number) {
  const catalogue = await openedCatalogue(undefined)
  return {
    put: (slug: string, changed: string, isListed = true, editions: readonly string[] = []) =>
      catalogue.note(slug, { ...good(slug, { isListed }), ...{ news: newsOf(slug, { changed, editions }) } }),
    read: (part?: number) =>
      readSitemap(part, { catalogue, url, ...(textsInPart === undefined ? {} : { textsInPart }) }) ?? '',
  }
}

const listed = (document: string) =>
  readSitemapFile(document).map(({ address, changed }) => [address.slice(url.length), changed])

describe('readSitemap()', () => {
  test('lists the library, what it says of itself and its texts, and when they changed', async () => {
    const { put, read } = await library()
    put('ganok', at(2))
    put('dveri', at(1))
    put('pomylka', at(9), false)
    expect(listed(read())).toEqual([
      ['/uk', at(2)],
      ['/en', at(2)],
      ['/uk/about', undefined],
      ['/en/about', undefined],
      ['/uk/texts/dveri', at(1)],
      ['/en/texts/dveri', at(1)],
      ['/uk/texts/ganok', at(2)],
      ['/en/texts/ganok', at(2)],
    ])
  })

  test('lists a text’s other translations, each of which is a page to be found', async () => {
    const { put, read } = await library()
    put('dveri', at(1), true, ['mashynnyi', 'shkilnyi'])
    put('pomylka', at(2), false, ['mashynnyi'])
    expect(listed(read()).slice(4)).toEqual([
      ['/uk/texts/dveri', at(1)],
      ['/en/texts/dveri', at(1)],
      ['/uk/texts/dveri/in/mashynnyi', at(1)],
      ['/en/texts/dveri/in/mashynnyi', at(1)],
      ['/uk/texts/dveri/in/shkilnyi', at(1)],
      ['/en/texts/dveri/in/shkilnyi', at(1)],
    ])
  })

  test('lists an empty library', async () => {
    expect(listed((await library()).read()).map(([address]) => address)).toEqual([
      '/uk',
      '/en',
      '/uk/about',
      '/en/about',
    ])
  })

  test('is an index of parts where there are many texts, each text in one of them', async () => {
    const { put, read } = await library(2)
    for (const day of [1, 2, 3, 4, 5]) put(`t-${day}`, at(day))
    const parts = readSitemapIndex(read())
    expect(parts).toEqual([
      { address: `${url}/sitemap-1.xml`, changed: at(5) },
      { address: `${url}/sitemap-2.xml`, changed: at(4) },
      { address: `${url}/sitemap-3.xml`, changed: at(5) },
    ])
    const texts = [1, 2, 3].flatMap((part) => listed(read(part)).map(([address = '']) => address))
    expect(texts.filter((address) => address.startsWith('/uk/texts/'))).toEqual(
      [1, 2, 3, 4, 5].map((day) => `/uk/texts/t-${day}`),
    )
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('has no part beyond the last, nor any while one is enough', async () => {
    const { put, read } = await library(2)
    put('ganok', at(1))
    expect([read(1), read(2)]).toEqual(['', ''])
    for (const day of [2, 3]) put(`t-${day}`, at(day))
    expect([read(2) === '', read(3)]).toEqual([false, ''])
  })
})
