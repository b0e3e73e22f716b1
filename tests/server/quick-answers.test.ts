import { once } from 'node:events'
import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptPageHeaders } from '#server/answer.ts'
import { pack } from '#server/pack.ts'
import type { Page } from '#server/pages.ts'
import type { Pressed } from '#server/press.ts'
import { answeringQuickly } from '#server/quick-answers.ts'

const page: Page = {
  body: Buffer.from('<p>Ґанок</p>'.repeat(200)),
  etag: '"abc"',
  policy: "default-src 'none'",
  kind: 'asked',
}
const kept = new Map<string, Pressed<Page>>()
const quick = answeringQuickly({
  peek: (path) => kept.get(path),
  headersOf: keptPageHeaders,
  house: { 'x-content-type-options': 'nosniff' },
})
const server = http.createServer((request, response) => {
  if (!quick(request, response)) response.writeHead(299).end('the long way')
})
let origin = ''

beforeAll(async () => {
  kept.set('/uk/texts/a', { page, packings: await pack(page.body) })
  kept.set('/uk/texts/fresh', { page, packings: undefined })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address === 'object') origin = `http://127.0.0.1:${address?.port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

/** An answer as it came, not unpacked. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: http.IncomingHttpHeaders; body: Buffer }>(
    (done, fail) => {
      http
        .request(origin + path, { headers, method }, async (answer) => {
          const body = Buffer.concat(await Array.fromAsync(answer))
          done({ status: answer.statusCode, headers: answer.headers, body })
        })
        .on('error', fail)
        .end()
    },
  )
}

test('a kept page comes packed as the reader likes it, each packing under its own tag', async () => {
  const plain = await get('/uk/texts/a')
  const zipped = await get('/uk/texts/a', { 'accept-encoding': 'gzip' })
  const brotli = await get('/uk/texts/a', { 'accept-encoding': 'gzip, br' })
  expect(plain.body.equals(page.body)).toBe(true)
  expect(gunzipSync(zipped.body).equals(page.body)).toBe(true)
  expect(brotliDecompressSync(brotli.body).equals(page.body)).toBe(true)
  expect([plain, zipped, brotli].map(({ headers }) => headers.etag)).toEqual([
    '"abc"',
    '"abc.gzip"',
    '"abc.br"',
  ])
  for (const { status, headers, body } of [plain, zipped, brotli]) {
    expect(status).toBe(200)
    expect(headers['content-length']).toBe(String(body.length))
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'uk',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'public, max-age=0, s-maxage=2, must-revalidate',
      'surrogate-key': 'site text:a',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
  }
})

test('a reader who has it gets 304, one who asks for the head gets the head', async () => {
  const known = await get('/uk/texts/a', { 'if-none-match': 'W/"abc.br", "x"', 'accept-encoding': 'br' })
  expect([known.status, known.body.length]).toEqual([304, 0])
  const other = await get('/uk/texts/a', { 'if-none-match': '"abc.gzip"', 'accept-encoding': 'br' })
  expect(other.status).toBe(200)
  const head = await get('/uk/texts/a', {}, 'HEAD')
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
    200,
    0,
    String(page.body.length),
  ])
})

test('what is odd, not kept or not packed yet goes the long way', async () => {
  const ways = await Promise.all([
    get('/uk/texts/b'),
    get('/uk/texts/fresh'),
    get('/uk/texts/a?utm=x'),
    get('/uk/texts/a', {}, 'POST'),
    get('/uk/texts/a', { 'content-length': '0' }),
    get('/uk/texts/a', { upgrade: 'h2c', connection: 'upgrade' }),
  ])
  for (const { status } of ways) expect(status).toBe(299)
})
