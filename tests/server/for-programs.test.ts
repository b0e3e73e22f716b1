import { once } from 'node:events'
import { renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openCatalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import type { Change } from '#server/announcements.ts'
import { isForPrograms, openForPrograms } from '#server/for-programs.ts'
import { openLibrary } from '#server/library.ts'
import { send } from '#server/send.ts'
import { readAtom, readJsonFeed } from '#tests/support/feed-rules.ts'
import { readSitemapFile } from '#tests/support/sitemap-rules.ts'
import { letter, temporaryLibrary } from '../adapters/stores/files/temporary-library.ts'
import { fetchWhole } from './fetch-whole.ts'

const url = 'https://chytanka.example'
const line = {
  at: '2026-11-22T09:00:00.000Z',
  by: 'oksana',
  language: 'uk',
  segment: 'k7f3qz',
  before: '1933 року літера щезла з абетки.',
  after: '1933 року літера зникла з абетки.',
}
const first = `${JSON.stringify({ ...line, at: '2026-11-20T09:00:00.000Z', before: null, after: line.before })}\n`
const log = `${first}${JSON.stringify(line)}\n`

/** What programs are answered, over HTTP, from a library in a folder. */
async function served(texts: Parameters<typeof temporaryLibrary>[0]) {
  const folder = temporaryLibrary(texts)
  const catalogue = await openCatalogue({ cache: undefined, library: folder, onNotice: () => {} })
  let questions = 0
  const counting = {
    ...catalogue,
    newest(most: number) {
      questions += 1
      return catalogue.newest(most)
    },
  }
  const store = openFileStore({ folder })
  const library = await openLibrary({ store, catalogue, onNotice: () => {}, patience: 30_000 })
  const { answer } = openForPrograms({ catalogue: counting, library, url, limit: 1_000_000 })
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', url)
    const nothing = { status: 404, headers: {}, body: Buffer.from('') }
    const found = await answer(pathname, searchParams.get('ui') === 'uk' ? 'uk' : 'en')
    await send(request, response, found ?? nothing)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    library.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    questions: () => questions,
    get: (path: string, headers: Record<string, string> = {}) => fetchWhole(port, path, { headers }),
    /** Puts a file in its place whole, from outside the library, and waits until the library tells of its text. */
    async put(slug: string, name: string, words: string) {
      const told = new Promise<void>((done) => {
        library.onChange((change) => {
          if (slugsOf(change).includes(slug)) done()
        })
      })
      const draft = `${folder}.draft`
      writeFileSync(draft, words)
      renameSync(draft, join(folder, slug, name))
      await told
    },
  }
}

function slugsOf(change: Change): readonly string[] {
  if (change.kind === 'site') return []
  return change.kind === 'text' ? [change.slug] : change.slugs
}

const published = letter['uk.md'].replace('author:', 'published: 2026-11-20\nauthor:')
const litera = { ...letter, 'uk.md': published, 'history.jsonl': log }
const idsOf = (document: string) => (readAtom(document).entry ?? []).map(({ id }) => id[0])

describe('answer()', () => {
  test.each([
    ['/uk/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/en/feed.json', 'application/feed+json; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json'],
  ])('gives %s under its type, checked each time, and nothing to who has it already', async (path, type) => {
    const { get } = await served({ litera })
    const fresh = await get(path)
    expect(fresh.status).toBe(200)
    expect(fresh.headers).toMatchObject({ 'content-type': type, 'surrogate-key': 'site library' })
    expect(fresh.headers['cache-control']).toMatch(/max-age=0.*must-revalidate/)
    const again = await get(path, { 'if-none-match': fresh.headers.etag ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers.etag).toBe(fresh.headers.etag)
  })

  test('packs a feed, under a tag of its own', async () => {
    const { get } = await served({ litera })
    const plain = await get('/uk/feed.xml')
    const packed = await get('/uk/feed.xml', { 'accept-encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.body.length).toBeLessThan(plain.body.length)
    expect(packed.words).toBe(plain.words)
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
    const again = await get('/uk/feed.xml', {
      'accept-encoding': 'gzip',
      'if-none-match': packed.headers.etag ?? '',
    })
    expect(again.status).toBe(304)
  })

  test('makes a feed once for all who ask, and lets other sites read it', async () => {
    const { get, questions } = await served({ litera })
    const answers = await Promise.all([get('/uk/feed.xml'), get('/uk/feed.xml'), get('/uk/feed.xml')])
    expect(new Set(answers.map(({ words }) => words)).size).toBe(1)
    expect(questions()).toBe(1)
    expect(answers[0].headers['access-control-allow-origin']).toBe('*')
  })

  test('keeps the rules of each format', async () => {
    const { get } = await served({ litera })
    const { entry = [] } = readAtom((await get('/uk/feed.xml')).words)
    const { items } = readJsonFeed((await get('/en/feed.json')).words)
    expect(entry.map(({ title }) => title[0])).toEqual([
      'Виправлено: Літера, що повернулася додому',
      'Літера, що повернулася додому',
    ])
    expect(items.map(({ title }) => title)).toEqual([
      'Corrected: The letter that came home',
      'The letter that came home',
    ])
    expect(entry[0]?.content[0]).toContain('літера <del>щезла</del> з абетки')
    expect(JSON.stringify(items)).not.toContain('oksana')
    const addresses = readSitemapFile((await get('/sitemap.xml')).words).map(({ address }) => address)
    expect(addresses).toContain(`${url}/uk/texts/litera`)
  })

  test('tells of a correction at the next question', async () => {
    const { get, put } = await served({ litera })
    const before = await get('/en/feed.xml')
    const later = { ...line, at: '2026-11-23T09:00:00.000Z', segment: 'm2c9tw', language: 'en' }
    await put('litera', 'history.jsonl', `${log}${JSON.stringify(later)}\n{"at": "2026-11-23T10`)
    const after = await get('/en/feed.xml', { 'if-none-match': before.headers.etag ?? '' })
    expect(after.status).toBe(200)
    expect(idsOf(after.words)).toEqual([
      `${url}/en/texts/litera#2026-11-23T09:00:00.000Z`,
      ...idsOf(before.words),
    ])
  })

  test('tells of lines for paragraphs that are gone', async () => {
    const gone = `${first}${JSON.stringify({ ...line, segment: 'zzzzzz' })}\n`
    const { get } = await served({ litera: { ...litera, 'history.jsonl': gone } })
    const [correction] = readJsonFeed((await get('/uk/feed.json')).words).items
    expect(correction?.url).toBe(`${url}/uk/texts/litera/corrections/at/${line.at}`)
    expect(correction?.content_html).toContain('<strong>Абзац, якого вже немає, оригінал</strong>')
    expect(correction?.content_html).toContain(`<a href="${url}/uk/texts/litera">`)
  })

  test('tells no more of a text that is withdrawn', async () => {
    const { get, put } = await served({ litera })
    expect(idsOf((await get('/uk/feed.xml')).words)).toHaveLength(2)
    const withdrawn = published.replace('author:', 'withdrawn: {date: 2026-11-23, reason: Неправда}\nauthor:')
    await put('litera', 'uk.md', withdrawn)
    expect(idsOf((await get('/uk/feed.xml')).words)).toEqual([])
    expect((await get('/sitemap.xml')).words).not.toContain('litera')
  })

  test('gives valid feeds and a valid sitemap of an empty library', async () => {
    const { get } = await served({})
    expect(readAtom((await get('/uk/feed.xml')).words).entry).toBeUndefined()
    expect(readJsonFeed((await get('/en/feed.json')).words).items).toEqual([])
    expect(readSitemapFile((await get('/sitemap.xml')).words)).toHaveLength(4)
  })

  test('names the library in the reader’s language, which no cache may keep for others', async () => {
    const { get } = await served({ litera })
    const uk = await get('/manifest.webmanifest?ui=uk')
    const en = await get('/manifest.webmanifest?ui=en')
    expect([uk, en].map(({ words }) => JSON.parse(words).lang)).toEqual(['uk', 'en'])
    expect(uk.headers['cache-control']).toContain('private')
    expect(uk.headers.vary).toContain('Accept-Language, Cookie')
  })

  test('lets everybody in, and names the sitemap by the public address', async () => {
    const { get } = await served({})
    expect((await get('/robots.txt')).words).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${url}/sitemap.xml\n`)
  })

  test('has nothing elsewhere', async () => {
    const { get } = await served({ litera })
    for (const path of ['/sitemap-1.xml', '/sitemap-0.xml', '/ua/feed.xml', '/feed.xml'])
      expect((await get(path)).status).toBe(404)
  })
})

test.each([
  ['/uk/feed.xml', true],
  ['/en/feed.json', true],
  ['/sitemap.xml', true],
  ['/sitemap-12.xml', true],
  ['/robots.txt', true],
  ['/manifest.webmanifest', true],
  ['/feed.xml', false],
  ['/uk/feed.xml/', false],
  ['/sitemap-01.xml', false],
  ['/uk/robots.txt', false],
])('isForPrograms(%s) is %s', (path, expected) => {
  expect(isForPrograms(path)).toBe(expected)
})
