import { describe, expect, test } from 'vitest'
import { good, openedCatalogue } from './a-catalogue.ts'
import { correctionAt, newsOf } from './news-of.ts'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`

async function opened() {
  const catalogue = await openedCatalogue(undefined)
  const put = (slug: string, news: Parameters<typeof newsOf>[1], isListed = true) =>
    catalogue.note(slug, { ...good(slug, { isListed }), ...{ news: newsOf(slug, news) } })
  return { catalogue, put }
}

describe('newest()', () => {
  test('gives the texts that came last, with all that there is to tell', async () => {
    const { catalogue, put } = await opened()
    put('ganok', { added: at(1), translator: 'Оксана' })
    put('dveri', { added: at(3) })
    put('hata', { added: at(2) })
    expect(catalogue.newest(2).map(({ summary }) => summary.slug)).toEqual(['dveri', 'hata'])
    const { corrections: _, ...told } = newsOf('ganok', { added: at(1), translator: 'Оксана' })
    expect(catalogue.newest(3)[2]?.news).toEqual(told)
  })

  test('leaves out withdrawn texts and those that are gone', async () => {
    const { catalogue, put } = await opened()
    put('ganok', {}, false)
    put('dveri', {})
    catalogue.note('dveri', { kind: 'gone' })
    expect([catalogue.newest(9), catalogue.lastChange()]).toEqual([[], undefined])
  })
})

describe('corrected()', () => {
  test('gives the last corrections of all texts, newest first', async () => {
    const { catalogue, put } = await opened()
    put('ganok', { corrections: [correctionAt(at(4)), correctionAt(at(1))] })
    put('dveri', { corrections: [correctionAt(at(3))] })
    put('hata', { corrections: [correctionAt(at(9))] }, false)
    const found = catalogue.corrected(2)
    expect(found.map(({ summary }) => summary.slug)).toEqual(['ganok', 'dveri'])
    expect(found.map(({ correction }) => correction)).toEqual([correctionAt(at(4)), correctionAt(at(3))])
  })

  test('forgets those that a log no longer has, and all of a text that is gone', async () => {
    const { catalogue, put } = await opened()
    put('ganok', { corrections: [correctionAt(at(4)), correctionAt(at(1))] })
    put('ganok', { corrections: [correctionAt(at(5))] })
    expect(catalogue.corrected(9).map(({ correction }) => correction.at)).toEqual([at(5)])
    catalogue.note('ganok', { kind: 'gone' })
    put('ganok', {})
    expect(catalogue.corrected(9)).toEqual([])
  })
})

describe('changes()', () => {
  test('gives when each listed text changed and its other translations, by slug and in parts', async () => {
    const { catalogue, put } = await opened()
    put('ganok', { changed: at(1) })
    put('dveri', { changed: at(3) })
    put('hata', { changed: at(2), editions: ['deepl'] })
    put('vikno', { changed: at(9) }, false)
    expect(catalogue.changes(0, 2)).toEqual([
      { slug: 'dveri', changed: at(3), editions: [] },
      { slug: 'ganok', changed: at(1), editions: [] },
    ])
    expect(catalogue.changes(2, 2)).toEqual([{ slug: 'hata', changed: at(2), editions: ['deepl'] }])
    expect(catalogue.lastChange()).toBe(at(3))
  })
})

describe('lastChanges()', () => {
  test('gives the last change of each part of the texts, those that are not listed left out', async () => {
    const { catalogue, put } = await opened()
    expect(catalogue.lastChanges(2)).toEqual([])
    for (const [day, slug] of ['dveri', 'ganok', 'hata', 'lavka', 'vikno'].entries())
      put(slug, { changed: at(20 - day), editions: ['deepl'] }, slug !== 'hata')
    expect(catalogue.lastChanges(2)).toEqual([at(20), at(17)])
    expect(catalogue.lastChanges(3)).toEqual([at(20), at(16)])
    expect(catalogue.lastChanges(4)).toEqual([at(20)])
  })
})
