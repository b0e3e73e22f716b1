import { once } from 'node:events'
import http from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idleSeconds, sendAtOnce, wireHead } from '#server/send-at-once.ts'

const body = Buffer.from('<p>Ґанок і подвір’я</p>'.repeat(4_000))
const headers = ['content-type', 'text/html; charset=utf-8', 'etag', '"abc.br"', 'x-empty', '']
const head = wireHead([...headers, 'content-length', String(body.length)])
const ways: string[] = []

const server = http.createServer({ keepAliveTimeout: idleSeconds * 1000 }, (request, response) => {
  const answer = () => {
    if (request.url === '/at-once' && sendAtOnce(response, head, body)) ways.push('at once')
    else {
      ways.push('long')
      response.writeHead(200, { 'content-length': 4 }).end('long')
    }
  }
  if (request.url === '/late') setImmediate(answer)
  else answer()
})
let port = 0

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address === 'object') port = address?.port ?? 0
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

/** All that comes for these bytes until the server closes. */
async function exchange(asked: string): Promise<string> {
  ways.length = 0
  const socket = connect(port, '127.0.0.1')
  socket.write(asked)
  return text(socket)
}

const ask = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`
const last = 'Connection: close\r\n'

describe('sendAtOnce()', () => {
  test('sends the head and the whole body, and keeps the connection for what is asked next', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const ports = new Set<number | undefined>()
    ways.length = 0
    for (let round = 0; round < 3; round += 1) {
      const [answer] = (await once(http.get({ port, path: '/at-once', agent }), 'response')) as [
        http.IncomingMessage,
      ]
      ports.add(answer.socket.localPort)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers).toEqual({
        'content-type': 'text/html; charset=utf-8',
        etag: '"abc.br"',
        'x-empty': '',
        'content-length': String(body.length),
        connection: 'keep-alive',
        'keep-alive': `timeout=${idleSeconds}`,
        date: expect.any(String),
      })
      expect(Math.abs(Date.parse(answer.headers.date ?? '') - Date.now())).toBeLessThan(60_000)
      expect(await text(answer)).toBe(body.toString())
    }
    agent.destroy()
    expect(ways).toEqual(['at once', 'at once', 'at once'])
    expect(ports.size).toBe(1)
  })

  test('says of itself what Node says of an answer that it writes', async () => {
    const namesOf = (answer: string) =>
      (answer.split('\r\n\r\n')[0] ?? '').split('\r\n').map((line) => line.split(':')[0]?.toLowerCase())
    const [ours = '', nodes = ''] = await Promise.all(
      ['/at-once', '/other'].map(async (path) => {
        const answer = await exchange(ask(path) + ask('/end', last))
        return answer.slice(0, answer.lastIndexOf('HTTP/1.1'))
      }),
    )
    for (const name of ['http/1.1 200 ok', 'date', 'connection', 'keep-alive', 'content-length'])
      expect([namesOf(ours).includes(name), namesOf(nodes).includes(name)], name).toEqual([true, true])
  })

  test('never overtakes an answer that is asked for before it', async () => {
    const answers = await exchange(ask('/late') + ask('/at-once') + ask('/at-once', last))
    expect(ways).toEqual(['long', 'long', 'long'])
    expect(answers.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3)
  })

  test('leaves alone what is not to be kept open', async () => {
    expect(await exchange(ask('/at-once', last))).toContain('\r\n\r\nlong')
    expect(await exchange('GET /at-once HTTP/1.0\r\n\r\n')).toContain('\r\n\r\nlong')
    expect(ways).toEqual(['long'])
  })

  test('survives readers who leave in the middle', async () => {
    for (let round = 0; round < 20; round += 1) {
      const socket = connect(port, '127.0.0.1')
      socket.write(ask('/at-once').repeat(2))
      await once(socket, 'data')
      socket.resetAndDestroy()
    }
    expect(await exchange(ask('/at-once') + ask('/end', last))).toContain(body.toString())
  })
})

test('wireHead() takes nothing that could end the head or begin another line', () => {
  expect(() => wireHead(['x-name', 'a\r\nset-cookie: b'])).toThrow()
  expect(() => wireHead(['x name', 'a'])).toThrow()
})
