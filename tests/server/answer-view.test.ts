import { describe, expect, test } from 'vitest'
import { answerView } from '#server/answer-view.ts'
import type { Answer } from '#server/send.ts'

const tools =
  '<a href="/en/texts/litera-g" data-language="en">English</a>' +
  '<input type="radio" name="view" checked="" value="side"/><input type="radio" name="view" value="reveal"/>' +
  '<input type="checkbox" name="swap"/>'
const page: Answer = {
  status: 200,
  headers: { etag: '"page"', 'cache-control': 'public, s-maxage=2', 'content-language': 'uk' },
  body: Buffer.from(`<h1>Ґанок — «поруч» 🪶</h1>${tools}`),
  packings: { gzip: Buffer.from('packed') },
}
const wordsOf = ({ body }: Answer) => (Buffer.isBuffer(body) ? body.toString() : undefined)

describe('answerView()', () => {
  test('gives the page in the view that is asked for, under a tag of its own, for nobody to keep', () => {
    const shown = answerView(page, 'from=feed&view=reveal-swapped')
    expect(wordsOf(shown)).toBe(
      '<h1>Ґанок — «поруч» 🪶</h1><a href="/en/texts/litera-g?view=reveal-swapped" data-language="en">English</a>' +
        '<input type="radio" name="view" value="side"/><input checked="" type="radio" name="view" value="reveal"/>' +
        '<input checked="" type="checkbox" name="swap"/>',
    )
    expect(shown.headers).toEqual({
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
      'cache-control': 'private, no-cache',
      'content-language': 'uk',
    })
    expect(shown.packings).toBeUndefined()
    expect(answerView(page, 'view=reveal-swapped')).toEqual(shown)
    expect(answerView(page, 'view=reveal').headers.etag).not.toBe(shown.headers.etag)
  })

  test('takes the first of several views', () => {
    expect(answerView(page, 'view=reveal&view=side')).toEqual(answerView(page, 'view=reveal'))
    expect(answerView(page, 'view=upside&view=reveal')).toBe(page)
  })

  test('has a redirect to a text take the view along, before its fragment, and no other redirect', () => {
    const redirectTo = (location: string, keep: Record<string, string>): Answer => ({
      status: 307,
      headers: { location, ...keep },
      body: Buffer.from(`${location}\n`),
    })
    const moved = answerView(
      redirectTo('/uk/texts/litera-g#k7f3qz', { 'cache-control': 'public' }),
      'view=reveal',
    )
    const location = '/uk/texts/litera-g?view=reveal#k7f3qz'
    expect(moved.headers).toEqual({ location, 'cache-control': 'private, no-cache' })
    expect(wordsOf(moved)).toBe(`${location}\n`)
    const byLanguage = { 'cache-control': 'private, no-store', vary: 'Accept-Language, Cookie' }
    expect(answerView(redirectTo('/en/texts/litera-g', byLanguage), 'view=side').headers).toEqual({
      location: '/en/texts/litera-g?view=side',
      ...byLanguage,
    })
    for (const elsewhere of ['/uk', '/uk/texts/', '/en/about'])
      expect(answerView(redirectTo(elsewhere, {}), 'view=reveal').headers.location).toBe(elsewhere)
    const plain = redirectTo('/uk/texts/litera-g', {})
    expect(answerView(plain, 'view=upside')).toBe(plain)
  })

  test('gives the answer that was there for what is no view, for the usual one, and where there are no tools', () => {
    for (const query of [
      '',
      'view=side',
      'view=',
      'view',
      'View=reveal',
      'q=reveal',
      'view=%',
      'view=%E0%A4%A',
      `view=${'reveal'.repeat(1_600)}`,
      '&'.repeat(10_000),
    ])
      expect(answerView(page, query), query.slice(0, 30)).toBe(page)
    const library: Answer = { ...page, body: Buffer.from('<a href="/en" data-language="en">English</a>') }
    expect(answerView(library, 'view=reveal')).toBe(library)
    const broken: Answer = { ...page, status: 500 }
    expect(answerView(broken, 'view=reveal')).toBe(broken)
  })
})
