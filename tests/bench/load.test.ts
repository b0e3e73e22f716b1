import http from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../../bench/measure/load.ts'
import { openWorkshop, type Workshop } from '../../bench/workshop.ts'

describe('load()', () => {
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    const body = Buffer.from('ґ'.repeat(50_000))
    if (request.url === '/chunks') {
      response.write(body.subarray(0, 30_001))
      response.end(body.subarray(30_001))
      return
    }
    if (request.url === '/stand-in') response.setHeader('Cache-Control', 'private, no-store')
    response.writeHead(request.url === '/missing' ? 404 : 200, { 'content-length': body.length }).end(body)
  })
  let port = 0
  let workshop: Workshop
  beforeAll(async () => {
    workshop = await openWorkshop()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    if (typeof address === 'object' && address !== null) port = address.port
  })
  afterAll(async () => {
    server.close()
    await workshop.close()
  })

  test('asks for each page once and tells how long each took', async () => {
    const paths = Array.from({ length: 20 }, (_, index) => `/${index}`)
    const result = await load(workshop, { port, paths, encoding: 'gzip', connections: 3 })
    expect(asked.sort()).toEqual(paths.sort())
    expect(result).toMatchObject({ requests: 20, bytes: 20 * 100_000, encodings: ['identity'] })
    expect(result.latencies.filter((latency) => latency > 0)).toHaveLength(20)
  })

  test('begins a request every so often, however long the others take', async () => {
    const job = { port, paths: ['/1', '/2', '/3', '/4'], encoding: 'gzip', connections: 1, everyMs: 50 }
    const { requests, seconds } = await load(workshop, job)
    expect(requests).toBe(4)
    expect(seconds).toBeGreaterThan(0.15)
  })

  test('counts a body that comes in chunks', async () => {
    const job = { port, paths: ['/chunks', '/chunks'], encoding: 'gzip', connections: 1 }
    expect(await load(workshop, job)).toMatchObject({ requests: 2, bytes: 2 * 100_000 })
  })

  test('counts the answers that nobody may keep', async () => {
    const job = { port, paths: ['/1', '/stand-in', '/2'], encoding: 'gzip', connections: 1 }
    expect(await load(workshop, job)).toMatchObject({ requests: 3, unkept: 1 })
  })

  test('takes nothing but 200 for an answer', async () => {
    const job = { port, paths: ['/missing'], encoding: 'gzip', connections: 1 }
    await expect(load(workshop, job)).rejects.toThrow(/Expected 200.*404/s)
  })
})
