import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import http2 from 'node:http2'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeLibrary } from '#tests/server/a-library.ts'
import { fetchWhole, type Whole } from '#tests/server/fetch-whole.ts'
import { type Poruch, startPoruch } from '#tests/server/start-poruch.ts'
import { lacking, type Nginx, startNginx } from './start-nginx.ts'

const reason = lacking()
if (reason !== undefined) console.log(`deploy/nginx.conf is not tried: ${reason}`)

describe.skipIf(reason !== undefined)('behind nginx, configured as deploy/nginx.conf says,', () => {
  const content = writeLibrary()
  let poruch: Poruch
  let nginx: Nginx

  beforeAll(async () => {
    poruch = await startPoruch({
      PORUCH_CONTENT: content,
      PORUCH_URL: 'https://texts.example',
      PORUCH_CACHE: `${content}.cache`,
    })
    nginx = await startNginx(poruch.port)
  })
  afterAll(async () => {
    await nginx?.stop()
    await poruch?.stop()
    for (const folder of [content, `${content}.cache`]) rmSync(folder, { recursive: true, force: true })
  })

  const direct = (path: string, headers: Record<string, string> = {}) =>
    fetchWhole(poruch.port, path, { headers })

  /** What of an answer readers and browsers see; connections and clocks aside. */
  function seen({ status, headers, body }: Whole) {
    const { date, connection, 'keep-alive': alive, server, 'surrogate-key': key, ...rest } = headers
    return { status, headers: rest, body: body.toString('base64') }
  }

  test('pages are soon packed, and may then be kept for two seconds', async () => {
    const brotli = { 'accept-encoding': 'br' }
    for (const path of ['/uk', '/en', '/uk/about', '/uk/texts/litera-g', '/en/texts/litera-g'])
      await expect
        .poll(async () => (await direct(path, brotli)).headers['cache-control'])
        .toContain('s-maxage=2,')
    for (const path of ['/uk/nowhere', '/en/nowhere', '/uk/texts/pomylka', '/uk/texts/zlamane'])
      await expect.poll(async () => (await direct(path, brotli)).headers['content-encoding']).toBe('br')
  })

  describe('an answer is the same as without it', () => {
    const paths: readonly (readonly [string, number])[] = [
      ['/', 307],
      ['/uk', 200],
      ['/en', 200],
      ['/uk/about', 200],
      ['/en/texts/litera-g', 200],
      ['/uk/texts/litera-g', 200],
      ['/en/texts/litera-ge', 308],
      ['/uk/', 308],
      ['/ua/texts/litera-g', 308],
      ['/texts/litera-g/k7f3qz', 307],
      ['/uk/nowhere', 404],
      ['/uk/texts/..%2f..%2fetc%2fpasswd', 404],
      ['//evil.example/uk', 404],
      ['/%', 400],
      ['/uk/texts/pomylka', 410],
      ['/uk/texts/zlamane', 500],
      ['/files/litera-g/map.svg', 200],
      ['/icon.svg', 200],
      ['/healthz', 200],
      ['/readyz', 200],
    ]
    test.each(paths)('%s: %i', async (path, status) => {
      // Until a page is packed its answer says so by what no cache may keep; nginx may have met it a moment earlier.
      const isPage = status === 200 && /^\/(uk|en)/.test(path)
      if (isPage)
        await expect
          .poll(async () => (await direct(path)).headers['cache-control'], { timeout: 20_000 })
          .toContain('s-maxage')
      for (const encoding of ['br, gzip', 'gzip', 'identity'])
        for (const time of [1, 2]) {
          const headers = { 'accept-encoding': encoding, 'accept-language': 'uk', cookie: 'ui=uk' }
          const through = await nginx.ask(path, headers)
          expect(through.status, `${encoding}, time ${time}`).toBe(status)
          // nginx itself refuses what is no path at all.
          if (path !== '/%') expect(seen(through)).toEqual(seen(await direct(path, headers)))
        }
    })

    test('script and fonts as well, kept for ever', async () => {
      const { words } = await nginx.ask('/uk')
      for (const pattern of [/\/script\/[\w-]+\.js/, /\/_next\/static\/media\/[\w.-]+\.woff2/]) {
        const [path = ''] = pattern.exec(words) ?? []
        const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' }
        const through = await nginx.ask(path, headers)
        expect(through.headers['cache-control']).toBe('public, max-age=31536000, immutable')
        expect(seen(through)).toEqual(seen(await direct(path, headers)))
      }
    })
  })

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br'],
    ['BR', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br; q=0.000, gzip', 'gzip'],
    ['gzip;q=0, br;q=0.0', undefined],
    ['deflate, zstd', undefined],
    ['', undefined],
    ['brotli, gzipped', undefined],
  ])('a reader who accepts "%s" gets %s', async (accepted, encoding) => {
    const answer = await nginx.ask('/uk/texts/litera-g', { 'accept-encoding': accepted })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.words).toMatch(/1933\u00a0року літера зникла[\s\S]*<\/html>$/)
    const again = await nginx.ask('/uk/texts/litera-g', {
      'accept-encoding': accepted,
      'if-none-match': answer.headers.etag ?? '',
    })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('a packing is the one that Poruch made, with its tag and its length', async () => {
    const answer = await nginx.ask('/uk', { 'accept-encoding': 'br' })
    const own = await direct('/uk', { 'accept-encoding': 'br' })
    expect(answer.body.equals(own.body)).toBe(true)
    expect(answer.headers.etag).toMatch(/^"[\w-]+\.br"$/)
    expect(answer.headers['content-length']).toBe(String(own.body.length))
    expect(answer.headers['surrogate-key']).toBeUndefined()
    expect(own.headers['surrogate-key']).toBe('site library')
  })

  test('a text comes in the layout that is asked for, and in no other way for any other query', async () => {
    const path = '/uk/texts/litera-g'
    const usual = await nginx.ask(path)
    for (const view of ['reveal', 'side-swapped']) {
      const shown = await nginx.ask(`${path}?from=feed&view=${view}`)
      expect(shown.body.equals((await direct(`${path}?view=${view}`)).body)).toBe(true)
      expect(shown.body.equals(usual.body)).toBe(false)
      expect(shown.headers['cache-control']).toBe('private, no-cache')
    }
    for (const [from, to] of [
      ['/ua/texts/litera-g', '/uk/texts/litera-g'],
      ['/texts/litera-g', '/en/texts/litera-g'],
    ] as const) {
      const shown = await nginx.ask(`${from}?view=reveal`, { 'accept-language': 'en' })
      expect(shown.headers.location).toBe(`${to}?view=reveal`)
      expect((await nginx.ask(from, { 'accept-language': 'en' })).headers.location).toBe(to)
    }
    for (const query of ['view=side', 'view=upside', 'utm=reveal', 'view=reveal|'])
      expect((await nginx.ask(`${path}?${query}`)).body.equals(usual.body), query).toBe(true)
    expect((await nginx.ask(path)).body.equals(usual.body)).toBe(true)
  })

  test('a HEAD is told all but the words', async () => {
    const whole = await nginx.ask('/en/texts/litera-g')
    const head = await nginx.ask('/en/texts/litera-g', {}, { method: 'HEAD' })
    expect(head.body.length).toBe(0)
    expect(seen(head).headers).toEqual(seen(whole).headers)
  })

  test('HTTP/2 is spoken', async () => {
    const session = http2.connect(nginx.origin, { rejectUnauthorized: false, servername: 'texts.example' })
    const request = session.request({
      ':path': '/uk',
      ':authority': 'texts.example',
      'accept-encoding': 'br',
    })
    const headers = await new Promise<http2.IncomingHttpHeaders>((done, fail) =>
      request.once('response', done).once('error', fail),
    )
    const body = Buffer.concat(await Array.fromAsync(request))
    session.close()
    expect([headers[':status'], headers['content-encoding']]).toEqual([200, 'br'])
    expect(body.equals((await direct('/uk', { 'accept-encoding': 'br' })).body)).toBe(true)
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })

  test('http leads to https, with its path', async () => {
    const answer = await fetchWhole(nginx.plainPort, '/uk/texts/litera-g?x=1')
    expect([answer.status, answer.headers.location]).toEqual([
      301,
      'https://texts.example/uk/texts/litera-g?x=1',
    ])
  })

  test('neither queries nor spellings of Accept-Encoding multiply what is kept', async () => {
    const asked = ['br', 'gzip', 'identity'].map((encoding) =>
      nginx.ask('/en/texts/litera-g', { 'accept-encoding': encoding }),
    )
    const [br] = await Promise.all(asked)
    const before = nginx.kept()
    expect(before).toBeGreaterThan(3)
    const queries = Array.from({ length: 60 }, (_, index) =>
      nginx.ask(`/en/texts/litera-g?utm_source=${index}`, {
        'accept-encoding': `br, x-${index}, gzip;q=0.${index}`,
      }),
    )
    for (const { status, body } of await Promise.all(queries)) {
      expect(status).toBe(200)
      expect(body.equals(br?.body ?? Buffer.alloc(0))).toBe(true)
    }
    expect(nginx.kept()).toBe(before)
  })

  test('what has no answer is not kept', async () => {
    const before = nginx.kept()
    for (const path of ['/uk/nowhere', '/nowhere', '/', '/uk/texts/pomylka', '/uk/texts/zlamane', '/readyz'])
      for (const time of [1, 2, 3]) await nginx.ask(`${path}?${time}`)
    expect(nginx.kept()).toBe(before)
  })

  test('an edit is seen when the two seconds of the cache are over', async () => {
    const file = join(content, 'litera-g/en.md')
    const before = readFileSync(file, 'utf8')
    expect((await nginx.ask('/en/texts/litera-g', { 'accept-encoding': 'br' })).words).toContain(
      'In 1933 the letter',
    )
    const started = performance.now()
    writeFileSync(`${file}~`, before.replace('In 1933 the letter', 'In 1933 a whole letter'))
    renameSync(`${file}~`, file)
    for (const encoding of ['br', 'gzip', 'identity'])
      await expect
        .poll(async () => (await nginx.ask('/en/texts/litera-g', { 'accept-encoding': encoding })).words, {
          timeout: 10_000,
        })
        .toContain('In 1933 a whole letter')
    const milliseconds = performance.now() - started
    console.log(`An edit was seen through nginx after ${Math.round(milliseconds)} ms`)
    expect(milliseconds).toBeLessThan(6_000)
    writeFileSync(file, before)
  })

  test('an address that moved is kept no longer than a page', async () => {
    const { headers } = await nginx.ask('/en/texts/litera-ge')
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=2, must-revalidate')
  })

  test('no language answers for another in 200 interleaved requests', async () => {
    const paths = ['', '/texts/litera-g', '/about', '/nowhere', '/texts/pomylka']
    const asked = Array.from({ length: 200 }, async (_, index) => {
      const [ui, other] = index % 2 === 0 ? ['uk', 'en'] : ['en', 'uk']
      const path = `/${ui}${paths[index % paths.length]}`
      const headers = {
        'accept-language': other,
        cookie: `ui=${other}`,
        'accept-encoding': ['br', 'gzip', ''][index % 3] ?? '',
      }
      const { words, headers: told } = await nginx.ask(path, headers, { from: '127.0.0.2' })
      expect(words, path).toContain(`<html lang="${ui}"`)
      expect(told['content-language'], path).toBe(ui)
    })
    await Promise.all(asked)
    const negotiated = Array.from({ length: 40 }, async (_, index) => {
      const ui = index % 2 === 0 ? 'uk' : 'en'
      const answer = await nginx.ask(index % 4 < 2 ? '/' : '/nowhere', { cookie: `ui=${ui}` })
      expect(answer.headers.location ?? answer.headers['content-language']).toMatch(ui)
    })
    await Promise.all(negotiated)
  })

  test('a body larger than 64 kB is refused', async () => {
    const answer = await nginx.ask('/uk', { 'content-length': '70000' })
    expect(answer.status).toBe(413)
  })

  test('who asks for too much at once is asked to wait, in words, and others are not', async () => {
    const flood = Array.from({ length: 500 }, () => nginx.ask('/uk', {}, { from: '127.0.0.9' }))
    const answers = await Promise.all(flood)
    const refused = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(300)
    expect(refused.length).toBeGreaterThan(50)
    expect(refused[0]?.headers['retry-after']).toBe('5')
    expect(refused[0]?.words).toMatch(/Забагато запитів.*Too many requests/)
    expect((await nginx.ask('/uk')).status).toBe(200)
  })

  test('while Poruch is down, what was read lately is still there, and the rest says so in words', async () => {
    const before = await nginx.ask('/uk/texts/litera-g', { 'accept-encoding': 'br' })
    await poruch.stop()
    await new Promise((done) => setTimeout(done, 3_500))
    const after = await nginx.ask('/uk/texts/litera-g', { 'accept-encoding': 'br' })
    expect([after.status, after.words === before.words]).toEqual([200, true])
    const other = await nginx.ask('/uk/texts/never-read')
    expect(other.status).toBe(503)
    expect(other.headers['retry-after']).toBe('5')
    expect(other.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(other.words).toMatch(/Поруч ось-ось повернеться.*Poruch will be back/)
  })
})
