import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { imageSize } from 'image-size'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { securityHeaders } from '#server/security-headers.ts'
import { writeLibrary } from './a-library.ts'
import { exchange, get, readAll, statusOf } from './raw-request.ts'
import { checkout, freePort, type Poruch, startPoruch, tryToStart } from './start-poruch.ts'

const content = writeLibrary()
let poruch: Poruch

beforeAll(async () => {
  poruch = await startPoruch({ PORUCH_CONTENT: content })
})
afterAll(async () => {
  await poruch?.stop()
  rmSync(content, { recursive: true })
})

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(poruch.origin + path, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
  })
const read = async (path: string) => (await ask(path)).text()

describe('a page', () => {
  test.each([
    ['/uk', 'uk', 'Світлиця'],
    ['/en', 'en', 'The Parlour'],
    ['/uk/texts/litera-g', 'uk', '1933\u00a0року літера зникла'],
    ['/en/texts/litera-g', 'en', 'In 1933 the letter vanished'],
    ['/uk/about', 'uk', 'desk@example.org'],
  ])('%s comes whole, in its language', async (path, ui, words) => {
    const answer = await ask(path, { 'accept-encoding': 'identity' })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-language')).toBe(ui)
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(html)))
    expect(html).toContain(`<html lang="${ui}"`)
    expect(html).toContain(words)
    expect(html).toMatch(/<\/html>$/)
  })

  test.each(['/uk', '/en/texts/litera-g', '/uk/missing', '/en/texts/pomylka', '/en/texts/zlamane'])(
    '%s runs the one script and no other, and its policy lets in its own styles alone',
    async (path) => {
      const answer = await ask(path)
      const html = await answer.text()
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      const ours = scripts.filter((tag) => !tag.includes('application/ld+json'))
      expect(ours).toEqual([
        expect.stringMatching(/^<script type="module" src="\/script\/[0-9A-Z]{8}\.js">$/),
      ])
      const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) =>
        hashOf(style),
      )
      expect(styles.length).toBeGreaterThan(0)
      const policy = answer.headers.get('content-security-policy')
      expect(policy).toContain(`script-src 'self'; style-src ${[...new Set(styles)].join(' ')};`)
      expect(policy).not.toContain('unsafe')
      expect(html).not.toMatch(/ style="| on\w+="/)
      expect(html).not.toContain('rel="stylesheet"')
    },
  )

  test('tells iPhones, in the only way that they know, to leave the size of words alone', async () => {
    expect(await (await ask('/uk/texts/litera-g')).text()).toContain('-webkit-text-size-adjust:100%')
  })

  test('brings its script and its fonts, each kept for ever', async () => {
    const html = await read('/uk')
    const [script = ''] = /\/script\/[0-9A-Z]{8}\.js/.exec(html) ?? []
    const [font = ''] = /\/_next\/static\/media\/[\w.-]+\.woff2/.exec(html) ?? []
    for (const [path, type] of [
      [script, 'text/javascript; charset=utf-8'],
      [font, 'font/woff2'],
    ]) {
      const answer = await ask(path ?? '')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(type)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
    }
  })

  test('is not sent again to who has it, and the policy stays with it', async () => {
    const whole = await ask('/en/texts/litera-g')
    const again = await ask('/en/texts/litera-g', { 'if-none-match': whole.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    for (const name of ['content-security-policy', 'cache-control', 'etag', 'content-language'])
      expect(again.headers.get(name)).toBe(whole.headers.get(name))
    expect(await again.text()).toBe('')
  })

  test('tells a HEAD all but its words', async () => {
    const whole = await ask('/uk')
    const head = await ask('/uk', {}, 'HEAD')
    expect(await head.text()).toBe('')
    for (const name of ['content-length', 'etag', 'content-type'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
  })

  test('lets nothing of Next through', async () => {
    for (const path of ['/uk', '/uk/missing', '/_next/static/nope.js']) {
      const names = [...(await ask(path)).headers.keys()]
      expect(names.filter((name) => /^(x-powered-by|x-nextjs|link|x-middleware|refresh)/.test(name))).toEqual(
        [],
      )
    }
    const asNext = await ask('/uk', { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/uk' })
    expect(asNext.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await asNext.text()).toBe(await read('/uk'))
  })

  test('is the same whatever stands in the query', async () => {
    const { etag } = Object.fromEntries((await ask('/uk')).headers)
    for (const query of ['?ui=en', '?_rsc=1', '?<script>alert(1)</script>', '?page=2#x'])
      expect((await ask(`/uk${query}`)).headers.get('etag')).toBe(etag)
  })

  test('of a text is in the layout that the query asks for, kept by nobody, and is the kept page for all else', async () => {
    const path = '/uk/texts/litera-g'
    const usual = await read(path)
    const checked = (html: string) =>
      [...html.matchAll(/<input\b[^>]* checked=""[^>]*>/g)].map(([input]) => /value="(\w+)"/.exec(input)?.[1])
    expect(checked(usual)).toEqual(['side'])
    const answer = await ask(`${path}?from=feed&view=reveal-swapped&view=side`)
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const shown = await answer.text()
    expect(checked(shown)).toEqual(['reveal', undefined])
    expect(shown).toMatch(/<a href="\/en\/texts\/litera-g\?view=reveal-swapped"[^>]* data-language="en"/)
    const bare = (html: string) => html.replaceAll(/ checked=""|\?view=reveal-swapped/g, '')
    expect(bare(shown)).toBe(bare(usual))
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).not.toBe((await ask(path)).headers.get('etag'))
    const known = await ask(`${path}?view=reveal-swapped`, { 'if-none-match': etag })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const head = await ask(`${path}?view=reveal-swapped`, {}, 'HEAD')
    expect([head.headers.get('etag'), await head.text()]).toEqual([etag, ''])
    const plain = await ask(`${path}?view=reveal-swapped`, { 'accept-encoding': 'identity' })
    expect(await plain.text()).toBe(shown)
    for (const query of [
      'view=side',
      'view=',
      'view=upside&view=reveal',
      'View=reveal',
      `view=${'reveal'.repeat(1_600)}`,
    ])
      expect(await read(`${path}?${query}`), query.slice(0, 30)).toBe(usual)
    expect(await read('/uk?view=reveal')).toBe(await read('/uk'))
    expect((await ask('/uk/texts/nema?view=reveal')).status).toBe(404)
    expect(await read(path)).toBe(usual)
  })

  test('shows a correction as soon as it is saved', async () => {
    const file = join(content, 'litera-g/en.md')
    const before = readFileSync(file, 'utf8')
    writeFileSync(`${file}~`, before.replace('In 1933 the letter', 'In 1933 a whole letter'))
    renameSync(`${file}~`, file)
    await expect.poll(() => read('/en/texts/litera-g')).toContain('In 1933 a whole letter')
    writeFileSync(file, before)
    await expect.poll(() => read('/en/texts/litera-g')).not.toContain('a whole letter')
  })
})

describe('a card', () => {
  const todays = async (place: string) =>
    (await ask(`/cards/${place}/0000000000.png`)).headers.get('location') ?? ''

  test('comes whole, to keep for ever, and again as a head or as 304', async () => {
    const path = await todays('en/litera-g/k7f3qz')
    expect(path).toMatch(/^\/cards\/en\/litera-g\/k7f3qz\/[0-9a-f]{10}\.png$/)
    const drawn = await ask(path)
    const body = Buffer.from(await drawn.arrayBuffer())
    expect(imageSize(body)).toMatchObject({ width: 1200, height: 630, type: 'png' })
    const headers = {
      'content-type': 'image/png',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      etag: drawn.headers.get('etag'),
    }
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/)
    for (const [method, query] of [
      ['GET', ''],
      ['HEAD', ''],
      ['GET', '?utm=x'],
      ['HEAD', '?utm=x'],
    ] as const) {
      const answer = await ask(path + query, {}, method)
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject(headers)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.equals(method === 'GET' ? body : Buffer.alloc(0))).toBe(true)
      const known = await ask(path + query, { 'if-none-match': headers.etag ?? '' }, method)
      expect([known.status, (await known.arrayBuffer()).byteLength]).toEqual([304, 0])
    }
  })

  test('has moved for a while where its print is old, and is not there where none can be', async () => {
    const old = await ask('/cards/uk/litera-ge/0000000000.png')
    expect(old.status).toBe(302)
    expect(old.headers.get('cache-control')).toBe('public, max-age=60')
    expect(old.headers.get('location')).toBe(await todays('uk/litera-g'))
    expect(await todays('uk/pomylka')).toBe(await todays('uk'))
    for (const path of ['uk/litera-g/000000/0000000000.png', 'uk/nema/0000000000.png', 'uk/0.png', 'uk'])
      expect((await ask(`/cards/${path}`)).status).toBe(404)
  })
})

describe('addresses', () => {
  test.each([
    ['/', { 'accept-language': 'uk,en;q=0.8' }, 307, '/uk'],
    ['/', { 'accept-language': 'fr' }, 307, '/en'],
    [
      '/texts/litera-g/k7f3qz',
      { 'accept-language': 'en', cookie: 'ui=uk' },
      307,
      '/uk/texts/litera-g/k7f3qz',
    ],
    ['/en/texts/litera-ge', {}, 308, '/en/texts/litera-g'],
    ['/en/texts/litera-ge/k7f3qz', {}, 308, '/en/texts/litera-g/k7f3qz'],
    ['/ua/texts/litera-g', {}, 308, '/uk/texts/litera-g'],
    ['/uk/', {}, 308, '/uk'],
  ])('%s leads on', async (path, headers, status, location) => {
    const answer = await ask(path, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('location')).toBe(location)
  })

  test.each([
    ['/uk/nowhere', 'uk'],
    ['/en/texts/nothing-here', 'en'],
    ['/uk/texts/..%2f..%2fetc%2fpasswd', 'uk'],
    ['/de/texts/litera-g', 'uk'],
    ['/%', 'uk'],
    ['/uk/missing', 'uk'],
    ['/en/broken', 'en'],
    ['/files/litera-g/notes.txt', 'uk'],
    ['/_next/static/../../package.json', 'uk'],
    ['/_next/image?url=%2Ficon.svg&w=64&q=75', 'uk'],
    ['/_next/webpack-hmr', 'uk'],
  ])('%s is a 404 with words', async (path, ui) => {
    const answer = await exchange(poruch.port, get(path, 'Accept-Language: uk'))
    expect(statusOf(answer)).toBe(404)
    expect(answer).toContain(`<html lang="${ui}"`)
    expect(answer).toMatch(ui === 'uk' ? /<h1>[^<]*[а-яіїєґ]{3}/ : /<h1>[^<]*[a-z]{3}/)
  })

  test('a withdrawn text is gone, and says why', async () => {
    const answer = await ask('/uk/texts/pomylka')
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('У тексті була неправда')
  })

  test('a text that never parsed is broken, in words, and the operator is told', async () => {
    const answer = await ask('/en/texts/zlamane')
    expect(answer.status).toBe(500)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toContain('<html lang="en"')
    expect(poruch.said()).toContain('Cannot read "zlamane/uk.md", line 1')
    expect(await (await ask('/readyz')).json()).toMatchObject({
      ready: true,
      texts: 1,
      problems: [expect.stringContaining('zlamane/uk.md')],
    })
  })

  test('a figure comes as it is, and once', async () => {
    const figure = await ask('/files/litera-g/map.svg')
    expect(await figure.text()).toBe(readFileSync(join(content, 'litera-g/map.svg'), 'utf8'))
    const etag = figure.headers.get('etag') ?? ''
    expect((await ask('/files/litera-g/map.svg', { 'if-none-match': etag })).status).toBe(304)
    const head = await ask('/files/litera-g/map.svg', {}, 'HEAD')
    expect(head.headers.get('content-length')).toBe(figure.headers.get('content-length'))
  })
})

describe('security headers', () => {
  const house = Object.entries(securityHeaders('http://localhost')).filter(
    ([name]) => name !== 'content-security-policy',
  )
  const kinds: readonly (readonly [string, number, string])[] = [
    ['a page', 200, get('/uk')],
    ['a page that is kept', 304, get('/uk', 'If-None-Match: *')],
    ['a redirect', 307, get('/')],
    ['a move', 308, get('/ua')],
    ['a missing page', 404, get('/uk/nowhere')],
    ['a withdrawn text', 410, get('/uk/texts/pomylka')],
    ['a broken text', 500, get('/uk/texts/zlamane')],
    ['a figure', 200, get('/files/litera-g/map.svg')],
    ['an icon', 200, get('/icon.svg')],
    ['a missing asset', 404, get('/_next/static/nope.css')],
    ['health', 200, get('/healthz')],
    ['readiness', 200, get('/readyz')],
    ['a method', 405, get('/uk').replace('GET', 'DELETE')],
    ['a large body', 413, get('/uk', 'Content-Length: 1000000')],
    ['nonsense', 400, 'ҐҐҐ\r\n\r\n'],
    ['a long head', 431, get('/uk', `Cookie: ${'a'.repeat(20_000)}`)],
  ]

  test.each(kinds)('are on %s (%i)', async (_, status, request) => {
    const answer = await exchange(poruch.port, request)
    expect(statusOf(answer)).toBe(status)
    for (const [name, value] of house) expect(answer).toContain(`${name}: ${value}\r\n`)
    expect(answer.match(/^content-security-policy: default-src 'none'; /gm)).toHaveLength(1)
  })
})

describe('200 interleaved requests in both languages', () => {
  test('never mix a word of the interface', async () => {
    const paths = ['', '/texts/litera-g', '/about', '/nowhere', '/texts/pomylka']
    const alone = new Map<string, string>()
    for (const ui of ['uk', 'en'])
      for (const path of paths) alone.set(`/${ui}${path}`, await read(`/${ui}${path}`))

    for (const [path, html] of alone) {
      const shown = (words: string) => html.includes(`>${words}<`) || html.includes(` aria-label="${words}"`)
      const isUkrainian = path.startsWith('/uk')
      expect(interfaceWords(isUkrainian ? 'uk' : 'en').filter(shown).length).toBeGreaterThan(4)
      expect(interfaceWords(isUkrainian ? 'en' : 'uk').filter(shown)).toEqual([])
    }
    const asked = Array.from({ length: 200 }, (_, index) => {
      const ui = index % 2 === 0 ? 'uk' : 'en'
      const other = ui === 'uk' ? 'en' : 'uk'
      const path = `/${ui}${paths[index % paths.length]}`
      return {
        path,
        html: ask(path, { 'accept-language': other, cookie: `ui=${other}` }).then((a) => a.text()),
      }
    })
    for (const { path, html } of asked) expect((await html) === alone.get(path), path).toBe(true)
  })
})

describe('a library that takes long to read', () => {
  test('is open before all of it is read, says so, and need not be read again', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
    const cache = mkdtempSync(join(tmpdir(), 'poruch-cache-'))
    const paragraph = 'Де кажуть «ґанок», там і п’ють чай на ґанку — аж до ночі.'
    const blocks = Array.from({ length: 12 }, () => `${paragraph}\n`).join('\n')
    for (let number = 0; number < 3_000; number += 1) {
      mkdirSync(join(folder, `t-${number}`))
      writeFileSync(join(folder, `t-${number}`, 'uk.md'), `---\ntitle: Текст ${number}\n---\n\n${blocks}`)
    }
    const environment = { PORUCH_CONTENT: folder, PORUCH_CACHE: cache }
    const first = await startPoruch(environment)
    const readiness = async (of: Poruch) => (await fetch(`${of.origin}/readyz`)).json()
    expect(first.said()).toMatch(/^Indexing [\d,]+ texts; pages can be read meanwhile$/m)
    const last = await fetch(`${first.origin}/uk/texts/t-999`)
    expect([last.status, (await last.text()).includes('Текст 999')]).toEqual([200, true])
    await expect
      .poll(async () => await readiness(first), { timeout: 60_000 })
      .toMatchObject({
        texts: 3_000,
        waiting: 0,
      })
    await expect
      .poll(async () => (await fetch(`${first.origin}/en`)).text(), { timeout: 10_000 })
      .toContain('3000 texts')
    await first.stop()
    const second = await startPoruch(environment)
    expect(second.said()).not.toContain('Indexing')
    expect(await readiness(second)).toEqual({ ready: true, texts: 3_000, waiting: 0, problems: [] })
    await second.stop()
    for (const each of [folder, cache]) rmSync(each, { recursive: true })
  })
})

describe('starting', () => {
  test('answers 503 from the first moment, and pages as soon as there are any', async () => {
    const port = await freePort()
    const starting = startPoruch({ PORUCH_CONTENT: content, PORT: String(port) })
    const seen = new Set<number>()
    const path = () => (seen.size % 2 === 0 ? '/uk' : '/healthz')
    while (!seen.has(200)) {
      seen.add(
        await fetch(`http://127.0.0.1:${port}${path()}`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      await wait(5)
    }
    expect([...seen].filter((status) => status !== 0)).toEqual([503, 200])
    await (await starting).stop()
  })

  test.each([
    ['a setting', { PORT: 'eighty' }, /^Cannot use PORT "eighty": expected a whole number from 0 to 65535$/],
    [
      'an origin',
      { PORUCH_URL: 'texts.example' },
      /^Cannot use PORUCH_URL "texts\.example": expected an origin/,
    ],
    ['the library', { PORUCH_CONTENT: '/nowhere' }, /^Cannot open the library "\/nowhere": no such folder/],
    [
      'an address',
      { HOST: '192.0.2.1' },
      /^Cannot listen on port 0 of 192\.0\.2\.1: this machine has no such/,
    ],
  ])('stops with a sentence and exit code 2 where %s is wrong', async (_, environment, sentence) => {
    const { code, said } = await tryToStart({ PORUCH_CONTENT: content, ...environment })
    expect(said.trimEnd()).toMatch(sentence)
    expect(said.trimEnd().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })

  test('stops with a sentence and exit code 2 where the port is taken', async () => {
    const { code, said } = await tryToStart({ PORUCH_CONTENT: content, PORT: String(poruch.port) })
    expect(said).toMatch(/^Cannot listen on port \d+ of 127\.0\.0\.1: it is taken; stop what listens there/)
    expect(code).toBe(2)
  })

  test('stops with a sentence and exit code 2 where site.yaml does not parse', async () => {
    const broken = writeLibrary()
    writeFileSync(join(broken, 'site.yaml'), 'ui: de\n')
    const { code, said } = await tryToStart({ PORUCH_CONTENT: broken })
    expect(said).toMatch(/^Cannot read "site\.yaml"/)
    expect(said.trimEnd().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
    rmSync(broken, { recursive: true })
  })
})

describe('stopping', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s through npm ends with 0, at once where nobody waits',
    async (signal) => {
      const other = await startPoruch({ PORUCH_CONTENT: content })
      await fetch(`${other.origin}/uk`).then((answer) => answer.text())
      const idle = connect(other.port, '127.0.0.1')
      await once(idle, 'connect')
      const { code, milliseconds } = await other.stop(signal)
      expect(code).toBe(0)
      expect(milliseconds).toBeLessThan(3_000)
      await expect(fetch(`${other.origin}/uk`)).rejects.toThrow()
    },
  )

  test('answers who is still asking, says that it is not ready, and ends in ten seconds whoever hangs on', async () => {
    const other = await startPoruch({ PORUCH_CONTENT: content })
    const late = connect(other.port, '127.0.0.1')
    const never = connect(other.port, '127.0.0.1')
    const lateAnswer = readAll(late)
    late.write('GET /readyz HTTP/1.1\r\n')
    never.write('GET /uk HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: localhost\r\n\r\n1\r\na\r\n')
    const neverAnswer = readAll(never)
    await wait(200)
    const stopped = other.stop()
    await wait(300)
    late.write('Host: localhost\r\n\r\n')
    expect(statusOf(await lateAnswer)).toBe(503)
    expect(await lateAnswer).toContain('"ready":false')
    const { code, milliseconds } = await stopped
    expect(code).toBe(0)
    expect(milliseconds).toBeGreaterThan(5_000)
    expect(milliseconds).toBeLessThan(10_000)
    await neverAnswer
  })
})

function hashOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}

/** All whole sentences and labels of an interface language, but for the names of the languages themselves. */
function interfaceWords(ui: 'uk' | 'en'): string[] {
  const names = new Set(['Українська', 'English'])
  const areas = ['shell', 'library', 'reader'].map((area) => {
    const words: unknown = JSON.parse(readFileSync(join(checkout, `locales/${ui}/${area}.json`), 'utf8'))
    return words
  })
  return leavesOf(areas).filter((words) => !words.includes('{{') && !names.has(words))
}

function leavesOf(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(leavesOf) : []
}
