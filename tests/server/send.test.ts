import { once } from 'node:events'
import http from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, send } from '#server/send.ts'

const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=0' }
const words = Buffer.from('Ґанок, п’ять кроків')
let closed = 0

const answers: Readonly<Record<string, () => Answer>> = {
  '/words': () => ({ status: 200, headers, body: words }),
  '/unkept': () => ({ status: 200, headers: { 'cache-control': 'no-store' }, body: words }),
  '/missing': () => ({ status: 404, headers, body: words }),
  '/own-tag': () => ({ status: 200, headers: { ...headers, etag: '"own"' }, body: words }),
  '/stream': () => ({
    status: 200,
    headers: { ...headers, etag: '"stream"' },
    body: {
      size: words.length,
      stream: () => Readable.from([words.subarray(0, 3), words.subarray(3)]),
      close: async () => {
        closed += 1
      },
    },
  }),
}

const server = http.createServer((request, response) => {
  const answer = answers[request.url ?? '']
  if (answer !== undefined) void send(request, response, answer())
})
let origin = ''

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address === 'object') origin = `http://127.0.0.1:${address?.port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const get = (path: string, init: RequestInit = {}) => fetch(origin + path, init)

describe('send()', () => {
  test.each(['/words', '/missing', '/stream'])('says the length of %s, in bytes', async (path) => {
    const answer = await get(path)
    expect(answer.headers.get('content-length')).toBe(String(words.length))
    expect(await answer.text()).toBe(words.toString())
  })

  test.each(['/words', '/stream'])(
    'answers a HEAD of %s with the same headers and nothing else',
    async (path) => {
      const whole = await get(path)
      await whole.text()
      const head = await get(path, { method: 'HEAD' })
      expect(await head.text()).toBe('')
      const fields = ['content-length', 'content-type', 'etag', 'cache-control']
      for (const field of fields) expect(head.headers.get(field)).toBe(whole.headers.get(field))
    },
  )

  test('tags what may be kept, with a tag that is the same for the same bytes', async () => {
    const tags = await Promise.all([get('/words'), get('/words')])
    expect(tags[0]?.headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
    expect(tags[0]?.headers.get('etag')).toBe(tags[1]?.headers.get('etag'))
    expect((await get('/own-tag')).headers.get('etag')).toBe('"own"')
  })

  test.each(['/unkept', '/missing'])('does not tag %s', async (path) => {
    expect((await get(path)).headers.get('etag')).toBeNull()
  })

  test.each(['"own"', 'W/"own"', '"other", "own"', '*', ' "x" , W/"own" '])(
    'answers 304 to who has %s',
    async (ifNoneMatch) => {
      const answer = await get('/own-tag', { headers: { 'if-none-match': ifNoneMatch } })
      expect(answer.status).toBe(304)
      expect(await answer.text()).toBe('')
      expect(answer.headers.get('etag')).toBe('"own"')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0')
    },
  )

  test.each(['"other"', 'own', '', '"ow"', '"own'])('answers 200 to who has %s', async (ifNoneMatch) => {
    const answer = await get('/own-tag', { headers: { 'if-none-match': ifNoneMatch } })
    expect(answer.status).toBe(200)
  })

  test('closes a file of which nothing is sent', async () => {
    closed = 0
    await get('/stream', { method: 'HEAD' })
    await get('/stream', { headers: { 'if-none-match': '"stream"' } })
    expect(closed).toBe(2)
  })
})
