import { once } from 'node:events'
import http from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { type FrontDoor, type Handler, openFrontDoor } from '#server/front-door.ts'
import { securityHeaders } from '#server/security-headers.ts'
import { StartError } from '#server/start-error.ts'
import { exchange, get, readAll, statusOf } from './raw-request.ts'

const house = securityHeaders('https://texts.example')
const here = { host: '127.0.0.1', headers: () => house, onFault: () => {} }
const doors: FrontDoor[] = []
const faults: unknown[] = []

afterEach(async () => {
  for (const door of doors.splice(0)) await door.close(0)
})

async function openDoor(handler?: Handler): Promise<FrontDoor> {
  const door = await openFrontDoor({ ...here, port: 0, onFault: (error) => faults.push(error) })
  doors.push(door)
  if (handler !== undefined) door.open(handler)
  return door
}

const sayPath: Handler = async (request, response, path) => {
  response.end(`${request.method} ${path}`)
}

function expectHouseHeaders(answer: string): void {
  for (const [name, value] of Object.entries(house)) expect(answer).toContain(`${name}: ${value}\r\n`)
}

describe('openFrontDoor()', () => {
  test('says that it is not open yet, to everybody', async () => {
    const door = await openDoor()
    for (const path of ['/', '/healthz', '/uk']) {
      const answer = await exchange(door.port, get(path))
      expect(statusOf(answer)).toBe(503)
      expect(answer).toMatch(/retry-after: 5\r\n/i)
      expect(answer).toContain('Поруч запускається')
      expectHouseHeaders(answer)
    }
  })

  test('lets GET and HEAD in, with the path alone', async () => {
    const door = await openDoor(sayPath)
    const answer = await exchange(door.port, get('/uk/texts/litera-g?utm_source=x#y'))
    expect(answer).toMatch(/\r\n\r\n.*GET \/uk\/texts\/litera-g/s)
    expectHouseHeaders(answer)
    const head = await fetch(`http://127.0.0.1:${door.port}/uk`, { method: 'HEAD' })
    expect(head.status).toBe(200)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'answers %s with 405 and what is allowed',
    async (method) => {
      const door = await openDoor(sayPath)
      const request = get('/uk').replace('GET', method)
      const answer = await exchange(door.port, request)
      expect(statusOf(answer)).toBe(405)
      expect(answer).toMatch(/allow: GET, HEAD\r\n/)
      expectHouseHeaders(answer)
    },
  )

  test('lets other methods into the API', async () => {
    const door = await openDoor(sayPath)
    const post = (path: string) => exchange(door.port, get(path).replace('GET', 'POST'))
    expect(await post('/api/v1/texts')).toContain('POST /api/v1/texts')
    expect(statusOf(await post('/apiary'))).toBe(405)
  })

  test.each([
    ['no Host', 'GET /uk HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a target that is no path', get('uk'), 400],
    ['an asterisk', get('*'), 400],
    [
      'a WebSocket',
      get('/uk', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'),
      400,
    ],
    ['a strange expectation', get('/uk', 'Expect: the-moon'), 417],
    ['a line that is no request', 'ПРИВІТ\r\n\r\n', 400],
    ['a head of 20 kB', get('/uk', `X-Long: ${'a'.repeat(20_000)}`), 431],
    ['two lengths', get('/uk', 'Content-Length: 1', 'Content-Length: 2'), 400],
    ['a length and chunks at once', get('/uk', 'Content-Length: 1', 'Transfer-Encoding: chunked'), 400],
  ])('refuses %s', async (_, request, status) => {
    const door = await openDoor(sayPath)
    const answer = await exchange(door.port, request)
    expect(statusOf(answer)).toBe(status)
    expectHouseHeaders(answer)
  })

  test.each([
    ['http://localhost/uk/about?x', '/uk/about'],
    ['HTTPS://texts.example/uk', '/uk'],
    ['http://localhost', '/'],
    ['//evil.example/uk', '//evil.example/uk'],
  ])('reads the target %s as the path %s', async (target, path) => {
    const door = await openDoor(sayPath)
    expect(await exchange(door.port, get(target))).toContain(`GET ${path}`)
  })

  test('passes over an offer to speak HTTP/2', async () => {
    const door = await openDoor(sayPath)
    const offer = ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA']
    expect(await exchange(door.port, get('/uk', ...offer))).toContain('GET /uk')
  })

  test('answers the old protocol, which knows no Host', async () => {
    const door = await openDoor(sayPath)
    expect(await exchange(door.port, 'GET /uk HTTP/1.0\r\n\r\n')).toContain('GET /uk')
  })
})

describe('requests sent ahead of the answers', () => {
  const ahead = (count: number) => get('/uk').replace('Connection: close\r\n', '').repeat(count)

  test('are answered in their order', async () => {
    const door = await openDoor(async (_, response, path) => {
      await wait(path.endsWith('0') ? 30 : 0)
      response.end(path)
    })
    const asked = ['/0', '/1', '/2', '/3'].map((path) => get(path).replace('Connection: close\r\n', ''))
    const answer = await exchange(door.port, asked.join('') + get('/4'))
    expect([...answer.matchAll(/\r\n\/(\d)/g)].map(([, path]) => path).join('')).toBe('01234')
  })

  test('are answered however many come, a few at a time', async () => {
    const door = await openDoor(sayPath)
    const socket = connect(door.port, '127.0.0.1').setEncoding('utf8')
    let answers = 0
    socket.on('data', (words: string) => {
      answers += words.match(/GET \/uk/g)?.length ?? 0
    })
    for (let packet = 1; packet <= 20; packet++) {
      socket.write(ahead(4))
      await expect.poll(() => answers, { interval: 1 }).toBe(packet * 4)
    }
    socket.destroy()
  })

  test('by the thousand close the connection, and hardly any of them begins', async () => {
    let begun = 0
    const door = await openDoor(async () => {
      begun += 1
      await wait(60_000)
    })
    const socket = connect(door.port, '127.0.0.1')
    const answered = readAll(socket)
    socket.write(ahead(2_000))
    expect(await answered).toBe('')
    expect(begun).toBeGreaterThan(1)
    expect(begun).toBeLessThan(20)
  })
})

describe('a body', () => {
  const kilobytes = (count: number) => 'ї'.repeat(count * 512)

  test.each([
    ['announced', { 'Content-Length': String(64 * 1024) }],
    ['in chunks', { 'Transfer-Encoding': 'chunked' }],
  ])('of 64 kB, %s, is borne', async (_, headers) => {
    const door = await openDoor(sayPath)
    const { status } = await sendBody(door.port, '/api/x', headers, kilobytes(64))
    expect(status).toBe(200)
  })

  test.each([
    ['announced', '/uk', { 'Content-Length': String(1024 * 1024) }],
    ['announced, for the API', '/api/x', { 'Content-Length': String(1024 * 1024) }],
    ['in chunks, for the API', '/api/x', { 'Transfer-Encoding': 'chunked' }],
  ])('of a megabyte, %s, is refused, and the sender gets to read why', async (_, path, headers) => {
    const door = await openDoor(sayPath)
    const { status, words, connection } = await sendBody(door.port, path, headers, kilobytes(1024))
    expect(status).toBe(413)
    expect(words).toContain('larger than 64 kB')
    expect(connection).toBe('close')
  })

  test('in chunks is refused on a GET as well', async () => {
    const door = await openDoor(sayPath)
    const chunk = `${(66_000).toString(16)}\r\n${'a'.repeat(66_000)}\r\n0\r\n\r\n`
    expect(statusOf(await exchange(door.port, get('/uk', 'Transfer-Encoding: chunked') + chunk))).toBe(413)
  })

  test('is not asked for where it would be refused', async () => {
    const door = await openDoor(sayPath)
    const request = get('/api/x', 'Content-Length: 900000', 'Expect: 100-continue').replace('GET', 'POST')
    const answer = await exchange(door.port, request)
    expect(statusOf(answer)).toBe(413)
    expect(answer).not.toContain('100 Continue')
  })

  test('is asked for where it will be read', async () => {
    const door = await openDoor(sayPath)
    const request = get('/api/x', 'Content-Length: 2', 'Expect: 100-continue').replace('GET', 'POST')
    const answer = await exchange(door.port, `${request}ok`)
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/)
  })

  test('that never ends does not hold the connection of who was refused', async () => {
    const door = await openDoor(sayPath)
    const started = performance.now()
    const answer = await exchange(door.port, get('/uk', 'Content-Length: 900000'))
    expect(statusOf(answer)).toBe(413)
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})

describe('binding', () => {
  test('says in a sentence that the port is taken', async () => {
    const { port } = await openDoor()
    const again = openFrontDoor({ ...here, port })
    await expect(again).rejects.toThrow(
      new StartError(
        `Cannot listen on port ${port} of 127.0.0.1: it is taken; stop what listens there, or set PORT to another`,
      ),
    )
  })

  test('says in a sentence that the machine has no such address', async () => {
    const away = openFrontDoor({ ...here, host: '192.0.2.1', port: 0 })
    await expect(away).rejects.toThrow(/this machine has no such address; set HOST/)
  })
})

describe('a handler that throws', () => {
  test('costs one answer, not the process', async () => {
    const door = await openDoor(async (_request, response, path) => {
      if (path === '/broken') throw new Error('Планово')
      response.end('fine')
    })
    const answer = await exchange(door.port, get('/broken'))
    expect(statusOf(answer)).toBe(500)
    expect(answer).not.toContain('Планово')
    expect(faults).toEqual([new Error('Планово')])
    expectHouseHeaders(answer)
    expect(await exchange(door.port, get('/'))).toContain('fine')
  })
})

describe('close()', () => {
  test('lets a request under way finish, and closes its connection after it', async () => {
    const letGo = Promise.withResolvers<void>()
    const entered = Promise.withResolvers<void>()
    const door = await openDoor(async (_request, response) => {
      entered.resolve()
      await letGo.promise
      response.end('до кінця')
    })
    const socket = connect(door.port, '127.0.0.1')
    const answer = readAll(socket)
    socket.write('GET /uk HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await entered.promise
    const closed = door.close(5_000)
    await wait(100)
    await expect(fetch(`http://127.0.0.1:${door.port}/`)).rejects.toThrow()
    letGo.resolve()
    await closed
    expect(await answer).toContain('до кінця')
  })

  test('closes idle connections at once, used or not', async () => {
    const door = await openDoor(sayPath)
    const unused = connect(door.port, '127.0.0.1')
    const used = connect(door.port, '127.0.0.1')
    await Promise.all([once(unused, 'connect'), once(used, 'connect')])
    used.write('GET /uk HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(used, 'data')
    const ends = [readAll(unused), readAll(used)]
    const started = performance.now()
    await door.close(5_000)
    await Promise.all(ends)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  test('still answers who was about to ask, and closes', async () => {
    const door = await openDoor(sayPath)
    const socket = connect(door.port, '127.0.0.1')
    const answer = readAll(socket)
    socket.write('GET /uk HTTP/1.1\r\n')
    await wait(100)
    const closed = door.close(5_000)
    await wait(100)
    socket.write('Host: localhost\r\n\r\n')
    await closed
    expect(await answer).toMatch(/connection: close\r\n.*GET \/uk/is)
  })

  test('cuts off what has not finished within the grace', async () => {
    const door = await openDoor(async (_request, response) => {
      response.write('початок')
    })
    const socket = connect(door.port, '127.0.0.1')
    const answer = readAll(socket)
    socket.write('GET /uk HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await wait(100)
    const started = performance.now()
    await door.close(300)
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(await answer).toContain('початок')
  })
})

/** Sends a body as an ordinary client does, writing on while the answer may already be there. */
function sendBody(port: number, path: string, headers: Record<string, string>, body: string) {
  return new Promise<{ status: number; words: string; connection: string | undefined }>((done, fail) => {
    const request = http.request({ port, path, method: 'POST', headers, agent: false }, (answer) => {
      let words = ''
      answer
        .setEncoding('utf8')
        .on('data', (part: string) => {
          words += part
        })
        .on('end', () =>
          done({ status: answer.statusCode ?? 0, words, connection: answer.headers.connection }),
        )
    })
    request.on('error', fail)
    const bytes = Buffer.from(body)
    for (let from = 0; from < bytes.length; from += 16_384) request.write(bytes.subarray(from, from + 16_384))
    request.end()
  })
}
