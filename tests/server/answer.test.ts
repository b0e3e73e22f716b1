import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AnswerTo, answering } from '#server/answer.ts'
import type { CardRead } from '#server/cards.ts'
import type { Library } from '#server/library.ts'
import type { Packings } from '#server/pack.ts'
import type { PressedPages } from '#server/pressed-pages.ts'
import type { Answer } from '#server/send.ts'
import { writeLibrary } from './a-library.ts'
import { openLibraryIn } from './open-library-in.ts'

const content = writeLibrary()
let library: Library
let answerTo: AnswerTo
let asked: string[] = []
let development = false
let isStopping = false

const tools = '<input type="radio" name="view" checked="" value="side"/><input type="checkbox" name="swap"/>'

/** Stands where Next does: a page that says which one it is, and broken ones on demand. */
let packings: Packings | undefined
const pages: Pick<PressedPages, 'read' | 'changes'> = {
  changes: () => 0,
  async read(path, status) {
    asked.push(`${path} ${status}`)
    return {
      packings,
      body: Buffer.from(path === '/en/texts/litera-g/k7f3qz' ? tools : `page ${path}`),
      etag: '"page"',
      policy: "default-src 'self'",
      kind: path === '/uk/about' ? 'broken' : 'asked',
    }
  },
}

const cards = new Map<string, CardRead>([
  ['0123456789', { kind: 'drawn', body: Buffer.from('a picture'), etag: '"card"' }],
])

const built = new Map([
  ['/_next/static/media/a.woff2', { type: 'font/woff2', body: Buffer.from('wOF2'), packings: {} }],
  ['/_next/static/chunks/a.css', { type: 'text/css', body: Buffer.from('p{}'), packings: {} }],
])

function open(): AnswerTo {
  return answering({
    library,
    pages,
    cards: { read: async ({ print }) => cards.get(print) ?? { kind: 'unknown' } },
    forPrograms: {
      answer: async (path, ui) =>
        path === '/sitemap.xml'
          ? undefined
          : { status: 200, headers: {}, body: Buffer.from(`${path} ${ui}`) },
    },
    readAsset: async (path) => built.get(path),
    script: {
      address: '/script/0a.js',
      files: new Map([['/script/0a.js', { body: Buffer.from('go()') }]]),
    },
    publicFiles: new Map([
      ['/icon.svg', { type: 'image/svg+xml', body: Buffer.from('<svg/>') }],
      [
        '/comfort-worker.js',
        { type: 'text/javascript', body: Buffer.from('go()'), policy: "connect-src 'self'" },
      ],
    ]),
    faces: new Map([['/faces/a-0A.woff2', { type: 'font/woff2', body: Buffer.from('wOF2') }]]),
    content,
    development,
    isStopping: () => isStopping,
  })
}

beforeAll(async () => {
  library = await openLibraryIn(content)
})
afterAll(() => {
  library.close()
  rmSync(content, { recursive: true })
})
beforeEach(() => {
  asked = []
  development = false
  isStopping = false
  answerTo = open()
})

const get = (path: string) => answerTo(path, { 'accept-language': 'uk' })
const wordsOf = ({ body }: Answer) => (Buffer.isBuffer(body) ? body.toString() : text(body.stream()))
const checked = 'public, max-age=0, must-revalidate'
const forOneReader = { 'cache-control': 'private, no-store', vary: 'Accept-Language, Cookie' }

describe('answering()', () => {
  test('answers with a page, in its language, under its policy', async () => {
    const answer = await get('/en/texts/litera-g')
    expect(answer.status).toBe(200)
    expect(answer.headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      'content-security-policy': "default-src 'self'",
      'cache-control': checked,
      'surrogate-key': 'site text:litera-g',
      'speculation-rules': '"/speculation-rules.json"',
      etag: '"page"',
    })
    expect(await wordsOf(answer)).toBe('page /en/texts/litera-g')
  })

  test.each([
    ['/en/nowhere', 404, '/en/missing 404', { 'cache-control': checked }],
    ['/nowhere', 404, '/uk/missing 404', forOneReader],
    ['/en/texts/pomylka', 410, '/en/texts/pomylka 410', { 'cache-control': checked }],
    ['/en/texts/litera-g/x9y8z7', 410, '/en/texts/litera-g/x9y8z7 410', { 'cache-control': checked }],
    ['/en/texts/litera-g/aaaaaa', 404, '/en/missing 404', { 'cache-control': checked }],
    ['/en/texts/zlamane', 500, '/en/broken 500', { 'cache-control': 'no-store' }],
    ['/uk/about', 500, '/uk/about 200', { 'cache-control': 'no-store' }],
  ])('answers %s with %i and an ordinary page', async (path, status, page, headers) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject(headers)
    expect(answer.headers).not.toHaveProperty('etag')
    expect(asked).toEqual([page])
  })

  test('lets a cache before us keep a page once it is packed, for seconds, and says what it shows', async () => {
    expect((await get('/en/texts/litera-g')).headers['cache-control']).toBe(checked)
    packings = { gzip: Buffer.from('packed') }
    const answer = await get('/en/texts/litera-g')
    expect(answer.headers['cache-control']).toBe('public, max-age=0, s-maxage=2, must-revalidate')
    expect(answer.headers['surrogate-key']).toBe('site text:litera-g')
    expect(answer.packings).toBe(packings)
    expect((await get('/en/nowhere')).headers['cache-control']).toBe(checked)
    packings = undefined
  })

  test('answers a page in the view that its query asks for, and anything else as without a query', async () => {
    const path = '/en/texts/litera-g/k7f3qz'
    const shown = await answerTo(path, {}, 'view=side-swapped')
    expect(shown).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-cache' } })
    expect(await wordsOf(shown)).toBe(
      tools.replace('<input type="checkbox"', '<input checked="" type="checkbox"'),
    )
    for (const [at, query] of [
      [path, 'view=side'],
      ['/uk', 'view=reveal'],
      ['/icon.svg', 'view=reveal'],
      ['/en/nowhere', 'view=reveal'],
    ] as const)
      expect(await answerTo(at, {}, query), at).toEqual(await get(at))
    expect(asked.every((page) => !page.includes('?'))).toBe(true)
    const moved = await answerTo('/en/texts/litera-ge', {}, 'view=reveal')
    expect(moved.headers.location).toBe('/en/texts/litera-g?view=reveal')
  })

  test('redirects for good where an address has moved, and for this reader where the language is chosen', async () => {
    const moved = await get('/en/texts/litera-ge')
    expect(moved).toMatchObject({ status: 308, headers: { location: '/en/texts/litera-g' } })
    expect(moved.headers['cache-control']).toBe('public, max-age=0, s-maxage=2, must-revalidate')
    const chosen = await get('/texts/litera-g/k7f3qz')
    expect(chosen).toMatchObject({ status: 307, headers: { location: '/uk/texts/litera-g/k7f3qz' } })
    expect(chosen.headers).toMatchObject(forOneReader)
  })

  test('serves what has its hash in its name for ever, and in development faces alone', async () => {
    const forEver = 'public, max-age=31536000, immutable'
    const font = await get('/_next/static/media/a.woff2')
    expect(font).toMatchObject({
      status: 200,
      headers: { 'content-type': 'font/woff2', 'cache-control': forEver },
    })
    const script = await get('/script/0a.js')
    expect(script.headers).toEqual({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': forEver,
    })
    expect(await wordsOf(script)).toBe('go()')
    development = true
    answerTo = open()
    expect((await get('/_next/static/media/a.woff2')).headers['cache-control']).toBe(forEver)
    expect((await get('/_next/static/chunks/a.css')).headers['cache-control']).toBe('no-store')
  })

  test.each(['/_next/static/media/b.woff2', '/script/0b.js', '/icon.png', '/files/litera-g/other.svg'])(
    'answers %s, where nothing is, with words',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, headers: forOneReader })
      expect(asked).toEqual(['/uk/missing 404'])
    },
  )

  test('serves icons', async () => {
    const icon = await get('/icon.svg')
    expect(icon.headers).toEqual({ 'content-type': 'image/svg+xml', 'cache-control': checked })
    expect(await wordsOf(icon)).toBe('<svg/>')
  })

  test('serves what readers may choose: a worker under a policy of its own, a face for ever', async () => {
    const worker = await get('/comfort-worker.js')
    expect(worker.headers).toEqual({
      'content-type': 'text/javascript',
      'cache-control': checked,
      'content-security-policy': "connect-src 'self'",
    })
    expect((await get('/faces/a-0A.woff2')).headers).toEqual({
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  test('serves the figures of a text, shut in', async () => {
    const figure = await get('/files/litera-g/map.svg')
    expect(figure.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': checked,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    })
    expect(figure.headers.etag).toMatch(/^"[a-z0-9]+-[a-z0-9]+"$/)
    expect(await wordsOf(figure)).toContain('<svg')
  })

  test.each([
    'litera-g/uk.md',
    'litera-g/notes.txt',
    'litera-g/en.json',
    'pomylka/map.svg',
    'zlamane/uk.md',
    'nema/a.png',
  ])('serves no /files/%s', async (file) => {
    expect((await get(`/files/${file}`)).status).toBe(404)
  })

  test('serves cards, and has words where there are none', async () => {
    const card = await get('/cards/uk/litera-g/k7f3qz/0123456789.png')
    expect(card).toMatchObject({ status: 200, headers: { 'content-type': 'image/png', etag: '"card"' } })
    expect(await wordsOf(card)).toBe('a picture')
    for (const path of ['/cards/uk/0000000000.png', '/cards/uk/0123456789.jpg', '/cards'])
      expect(await get(path)).toMatchObject({ status: 404, headers: forOneReader })
  })

  test('says that it is well, and whether all of the library can be read', async () => {
    expect(await wordsOf(await get('/healthz'))).toBe('ok')
    const readiness = await get('/readyz')
    expect(readiness).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
    expect(JSON.parse(await wordsOf(readiness))).toEqual({
      ready: true,
      texts: 1,
      waiting: 0,
      problems: [expect.stringMatching(/^Cannot read "zlamane\/uk\.md", line 1: /)],
    })
    isStopping = true
    expect((await get('/readyz')).status).toBe(503)
    expect(JSON.parse(await wordsOf(await get('/readyz')))).toMatchObject({ ready: false })
  })

  test('follows the library', async () => {
    expect((await get('/uk/texts/nova')).status).toBe(404)
    writeFileSync(join(content, 'site.yaml'), 'ui: uk\n')
    await expect.poll(async () => (await answerTo('/', {})).headers.location).toBe('/uk')
    expect((await get('/uk/page/2')).status).toBe(404)
  })

  test('answers programs, in the reader’s language where they have any', async () => {
    expect(await wordsOf(await get('/manifest.webmanifest'))).toBe('/manifest.webmanifest uk')
    expect(await wordsOf(await get('/en/feed.xml'))).toBe('/en/feed.xml uk')
  })

  test('says that nothing is there where programs find nothing', async () => {
    expect((await get('/sitemap.xml')).status).toBe(404)
  })
})
