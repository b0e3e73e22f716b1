import { once } from 'node:events'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openReload, type Reload, reloadScript } from '#server/reload.ts'

let sources = ''
let reload: Reload
let server: http.Server
let origin = ''

beforeEach(async () => {
  sources = mkdtempSync(join(tmpdir(), 'poruch-reload-'))
  mkdirSync(join(sources, '_ui/reader'), { recursive: true })
  writeFileSync(join(sources, '_ui/reader/pair.tsx'), '1')
  reload = openReload(sources)
  server = http.createServer((request, response) => {
    if (!reload.answers(request.url ?? '', response)) response.writeHead(404).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address === 'object') origin = `http://127.0.0.1:${address?.port}`
  await wait(50)
})
afterEach(() => {
  reload.close()
  server.close()
  rmSync(sources, { recursive: true, force: true })
})

/** A browser that listens; `events` grows. */
async function listen() {
  const answer = await fetch(`${origin}/_dev/changes`)
  const seen: string[] = []
  const ended = (async () => {
    for await (const part of answer.body ?? []) seen.push(Buffer.from(part).toString())
  })()
  await wait(50)
  return { type: answer.headers.get('content-type'), seen, ended }
}
const changes = (seen: readonly string[]) => seen.join('').split('event: change').length - 1

describe('openReload()', () => {
  test('tells a browser which process it talks to, so that it notices the next one', async () => {
    const { type, seen } = await listen()
    expect(type).toBe('text/event-stream')
    expect(seen.join('')).toBe(`event: process\ndata: ${process.pid}\n\n`)
  })

  test('tells every browser of each atomic save of one file', async () => {
    const browsers = [await listen(), await listen()]
    for (let save = 1; save <= 3; save += 1) {
      writeFileSync(join(sources, '_ui/reader/pair.tsx.tmp'), String(save))
      renameSync(join(sources, '_ui/reader/pair.tsx.tmp'), join(sources, '_ui/reader/pair.tsx'))
      await expect.poll(() => browsers.map(({ seen }) => changes(seen))).toEqual([save, save])
    }
  })

  test('tells once of what came in one go', async () => {
    const { seen } = await listen()
    for (const name of ['a', 'b', 'c']) writeFileSync(join(sources, `_ui/${name}.css`), name)
    await wait(400)
    expect(changes(seen)).toBe(1)
  })

  test('follows folders that were made meanwhile', async () => {
    const { seen } = await listen()
    mkdirSync(join(sources, 'search/deep'), { recursive: true })
    await expect.poll(() => changes(seen)).toBe(1)
    writeFileSync(join(sources, 'search/deep/page.tsx'), '1')
    await expect.poll(() => changes(seen)).toBe(2)
  })

  test('can be told of a change elsewhere', async () => {
    const { seen } = await listen()
    reload.change()
    await expect.poll(() => changes(seen)).toBe(1)
  })

  test('serves its script, and leaves all else alone', async () => {
    const script = await fetch(origin + reloadScript)
    expect(await script.text()).toContain("new EventSource('/_dev/changes')")
    expect((await fetch(`${origin}/uk`)).status).toBe(404)
  })

  test('lets go of the browsers when it closes', async () => {
    const { ended } = await listen()
    reload.close()
    await ended
  })
})
