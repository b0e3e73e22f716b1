import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { CutOff, fetchWhole, type Whole } from './fetch-whole.ts'
import { exchange, get, statusOf } from './raw-request.ts'
import { type Inside, startInside } from './start-inside.ts'

const content = mkdtempSync(join(tmpdir(), 'poruch-survival-'))
const slugs = Array.from({ length: 12 }, (_, index) => `esei-${index}`)
let poruch: Inside

beforeAll(async () => {
  writeFileSync(join(content, 'site.yaml'), 'name: {uk: Світлиця, en: The Parlour}\n')
  for (const slug of ['zhyvyi', ...slugs]) {
    mkdirSync(join(content, slug))
    for (const [name, words] of filesOf(1, 1, slug === 'zhyvyi' ? generation : edit))
      writeFileSync(join(content, slug, name), words)
    writeFileSync(
      join(content, slug, 'map.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><desc>${'ґ'.repeat(1_000_000)}</desc></svg>`,
    )
  }
  poruch = await startInside(content)
})
afterAll(async () => {
  await poruch?.stop()
  for (const folder of [content, `${content}.cache`]) rmSync(folder, { recursive: true, force: true })
})

const ask = (path: string, headers: Record<string, string> = {}) => fetchWhole(poruch.port, path, { headers })

describe('a crowd', () => {
  test('of 300 that asks for a page nobody has read makes it once', async () => {
    const asked = Array.from({ length: 300 }, (_, index) =>
      ask('/uk/texts/esei-0', { 'accept-encoding': ['br', 'gzip', ''][index % 3] ?? '' }),
    )
    const answers = await Promise.all(asked)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ words }) => words)).size).toBe(1)
    expect(await poruch.renders('/uk/texts/esei-0')).toBe(1)
  })

  test('makes it once more after a correction, and not in the other language', async () => {
    await ask('/en/texts/esei-0')
    const before = await poruch.renders('/uk/texts/esei-0')
    save('esei-0', filesOf(2, 2))
    await expect.poll(async () => (await ask('/uk/texts/esei-0')).words).toContain('правка 2')
    await Promise.all(Array.from({ length: 100 }, () => ask('/uk/texts/esei-0')))
    expect(await poruch.renders('/uk/texts/esei-0')).toBe(before + 1)
    expect(await poruch.renders('/en/texts/esei-0')).toBe(1)
  })
})

describe('a page that cannot be made', () => {
  test('is a 500 with words, never kept, and made at the next request once it can be', async () => {
    await poruch.fault('esei-1', 'throws')
    for (const time of [1, 2]) {
      const answer = await ask('/uk/texts/esei-1', { 'accept-encoding': 'br' })
      expect(answer.status).toBe(500)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.words).toMatch(/<html lang="uk"[\s\S]*<h1>[^<]*[а-яіїєґ]{3}/)
      expect(await poruch.renders('/uk/texts/esei-1')).toBe(time)
    }
    expect(poruch.said()).toContain('Cannot make the page "/uk/texts/esei-1"')
    await poruch.fault('esei-1', undefined)
    const answer = await ask('/uk/texts/esei-1')
    expect(answer.status).toBe(200)
    expect(answer.words).toContain('правка 1')
  })

  test('is given up after ten seconds, for all who wait for it, while other pages are made', async () => {
    await poruch.fault('esei-2', 'hangs')
    const started = performance.now()
    const asked = Array.from({ length: 50 }, () => ask('/en/texts/esei-2'))
    await expect.poll(() => poruch.renders('/en/texts/esei-2')).toBe(1)
    for (const slug of ['esei-3', 'esei-4']) expect((await ask(`/en/texts/${slug}`)).status).toBe(200)
    for (const answer of await Promise.all(asked)) {
      expect(answer.status).toBe(500)
      expect(answer.words).toMatch(/<html lang="en"[\s\S]*<h1>[^<]*[a-z]{3}/)
    }
    expect(performance.now() - started).toBeGreaterThan(9_000)
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(await poruch.renders('/en/texts/esei-2')).toBe(1)
    await poruch.fault('esei-2', undefined)
    expect((await ask('/en/texts/esei-2')).status).toBe(200)
  })
})

describe('clients that mean no good', () => {
  const before = { memory: 0, open: 0 }

  /** All of it once; every path, query and header is one that never came before. */
  async function plague(): Promise<void> {
    await Promise.all([strangeQuestions(600), longHeads(20), leaveEarly(100)])
  }

  beforeAll(async () => {
    await plague()
    before.memory = await poruch.memory()
    before.open = poruch.open()
  })

  test('leave memory where it was: unknown paths, strange headers, long heads, early leave', async () => {
    for (let round = 0; round < 3; round++) await plague()
    expect((await poruch.memory()) - before.memory).toBeLessThan(4_000_000)
    await expect.poll(() => poruch.open(), { timeout: 10_000 }).toBeLessThanOrEqual(before.open + 5)
  })

  test('who stop reading take next to nothing, and give it back when they go', async () => {
    const whole = await ask('/uk/texts/esei-0')
    const ahead = (path: string) => get(path).replace('Connection: close\r\n', '').repeat(5)
    const questions = [ahead('/uk/texts/esei-0'), ahead('/files/esei-0/map.svg')]
    const clients = await Promise.all(
      Array.from({ length: 100 }, (_, index) => stopReading(questions[index % 2] ?? '')),
    )
    await wait(1_000)
    // What they asked for is a gigabyte.
    const stalled = (await poruch.memory()) - before.memory
    expect(stalled).toBeLessThan(40_000_000)
    const started = performance.now()
    expect((await ask('/uk/texts/esei-0')).words).toBe(whole.words)
    expect(performance.now() - started).toBeLessThan(1_000)
    for (const client of clients) client.destroy()
    await expect.poll(() => poruch.open(), { timeout: 10_000 }).toBeLessThanOrEqual(before.open + 5)
    await expect.poll(async () => (await poruch.memory()) - before.memory).toBeLessThan(4_000_000)
  })
})

describe('a change under way', () => {
  test('is seen whole: one revision in an answer, and none older than what anybody saw before', async () => {
    const seconds = Number(process.env.SOAK_SECONDS ?? 8)
    const soak = await watchChanges(seconds * 1_000)
    expect(soak.faults).toEqual([])
    console.log(
      `${soak.answers} answers in ${seconds} s or more, ${soak.revisionsSeen} of ${soak.revisionsWritten} revisions seen, ${soak.unchanged} answered 304`,
    )
  }, 120_000)
})

describe('SIGTERM under load', () => {
  test('cuts no answer off, and leaves nobody who was heard without one', async () => {
    const agent = new http.Agent({ keepAlive: true })
    let answered = 0
    const cutOff: unknown[] = []
    let isOver = false
    const crowd = Array.from({ length: 20 }, async (_, index) => {
      while (!isOver) {
        try {
          const { status, words } = await fetchWhole(poruch.port, `/uk/texts/esei-${index % 2}`, { agent })
          if (status !== 200 || !words.endsWith('</html>')) cutOff.push(status)
          answered += 1
        } catch (error) {
          if (error instanceof CutOff) cutOff.push(error)
          else if (isOver) return
          else await wait(5)
        }
      }
    })
    const waiting = slugs.slice(5)
    for (const slug of waiting) await poruch.fault(slug, 'is slow')
    const heard = waiting.map((slug) => ask(`/en/texts/${slug}`))
    await expect.poll(() => poruch.renders(`/en/texts/${waiting[3]}`)).toBe(1)
    await wait(100)
    const stopped = poruch.stop()
    for (const { status, words, headers } of await Promise.all(heard)) {
      expect(status).toBe(200)
      expect(words).toMatch(/<\/html>$/)
      expect(headers.connection).toBe('close')
    }
    expect(await stopped).toBe(0)
    isOver = true
    await Promise.all(crowd)
    agent.destroy()
    expect(cutOff).toEqual([])
    expect(answered).toBeGreaterThan(20)
  })
})

type Word = { readonly uk: string; readonly en: string }
const edit: Word = { uk: 'правка', en: 'edit' }
// Of the one text that changes all the time, so that its words can be told from others in the list.
const generation: Word = { uk: 'покоління', en: 'generation' }

/** A text's files, with the number of their revision in all that readers see. */
function filesOf(source: number, target: number, word: Word = edit): Map<string, string> {
  const ids = Array.from({ length: 12 }, (_, index) => `k7f3${'abcdefghjkmn'[index]}q`)
  const uk = ids.map(
    (id, index) => `<!-- ${id} -->\nАбзац ${index}: літера ґ повернулася, ${word.uk} ${source}.\n`,
  )
  const en = ids.map(
    (id, index) => `<!-- ${id} -->\nParagraph ${index}: the letter came home, ${word.en} ${target}.\n`,
  )
  return new Map([
    [
      'uk.md',
      `---\ntitle: Літера, ${word.uk} ${source}\nauthor: Редакція «Поруч»\nsummary: Есей про ґ, ${word.uk} ${source}.\npublished: 2026-11-23\n---\n\n${uk.join('\n')}\n<!-- k7f3zq -->\n![Мапа, ${word.uk} ${source}](map.svg)\n`,
    ],
    [
      'en.md',
      `---\ntitle: The letter, ${word.en} ${target}\nsummary: An essay on ґ, ${word.en} ${target}.\ntranslator: the Poruch desk\n---\n\n${en.join('\n')}`,
    ],
  ])
}

/** As an editor saves by hand: each file replaced by itself. */
function save(slug: string, files: ReadonlyMap<string, string>): void {
  for (const [name, words] of files) {
    writeFileSync(join(content, slug, `${name}~`), words)
    renameSync(join(content, slug, `${name}~`), join(content, slug, name))
  }
}

/** Thousands of questions that have no answer, over connections that live on. */
async function strangeQuestions(count: number): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 })
  const strange = () => randomBytes(12).toString('hex')
  const path = (index: number) =>
    [
      `/uk/${strange()}`,
      `/en/texts/${strange()}`,
      `/${strange()}/`,
      `/files/esei-0/${strange()}.svg`,
      `/uk/texts/esei-0?${strange()}`,
      `/_next/static/${strange()}.js`,
    ][index % 6] ?? ''
  const asked = Array.from({ length: count }, async (_, index) => {
    const headers = {
      'accept-encoding': `${strange()};q=0.5, br;q=${strange()}`,
      'accept-language': `${strange()}, ${strange()};q=2`,
      'if-none-match': `"${strange()}"`,
      cookie: `ui=${strange()}`,
    }
    const { status } = await fetchWhole(poruch.port, path(index), { headers, agent })
    expect([404, 308, 200]).toContain(status)
  })
  await Promise.all(asked)
  agent.destroy()
}

async function longHeads(count: number): Promise<void> {
  const heads = Array.from({ length: count }, () =>
    exchange(poruch.port, get('/uk', `X-Words: ${'ґ'.repeat(50_000)}`)),
  )
  for (const answer of await Promise.all(heads)) expect(statusOf(answer)).toBe(431)
}

/** Some before the answer, some in the middle of it. */
async function leaveEarly(count: number): Promise<void> {
  const leaving = Array.from({ length: count }, async (_, index) => {
    const socket = connect(poruch.port, '127.0.0.1').on('error', () => {})
    socket.write(
      get(index % 2 === 0 ? '/files/esei-0/map.svg' : `/uk/nowhere-${randomBytes(6).toString('hex')}`),
    )
    if (index % 4 < 2) await once(socket, 'data')
    else await wait(index % 20)
    socket.destroy()
  })
  await Promise.all(leaving)
}

async function stopReading(questions: string): Promise<Socket> {
  const socket = connect(poruch.port, '127.0.0.1')
    .on('error', () => {})
    .pause()
  await once(socket, 'connect')
  socket.write(questions)
  return socket
}

/** Writes revisions and reads them, all at the same time, for so long and until enough was seen, however busy the machine is. */
async function watchChanges(milliseconds: number) {
  const enough = { answers: milliseconds / 50, revisions: milliseconds / 1_000 }
  // A second try finds the last revision of the first.
  save('zhyvyi', filesOf(1, 1, generation))
  for (const path of ['/uk', '/en', '/uk/texts/zhyvyi', '/en/texts/zhyvyi'])
    await expect
      .poll(async () => (await ask(path)).words)
      .toMatch(/покоління 1\.[\s\S]*generation 1\.|generation 1\.[\s\S]*покоління 1\./)
  const store = openFileStore({ folder: content })
  const agent = new http.Agent({ keepAlive: true })
  // What was written, in order: the numbers of the source's and the target's revision.
  const written: [number, number][] = [[1, 1]]
  const faults: string[] = []
  const seen = new Set<number>()
  let newest = 0
  let answers = 0
  let unchanged = 0
  let isOver = false

  /** Where in `written` the page belongs; the last place where it could. */
  function placeOf({ words }: Whole, path: string): number | undefined {
    const numbers = (pattern: RegExp) => [
      ...new Set([...words.matchAll(pattern)].map(([, number]) => Number(number))),
    ]
    const sources = numbers(/покоління (\d+)/g)
    const targets = numbers(/generation (\d+)/g)
    const mixed = sources.length > 1 || targets.length > 1
    if (mixed) faults.push(`${path} mixes revisions: ${sources} and ${targets}`)
    const isText = path.includes('/texts/')
    const own = path.startsWith('/uk') ? 'покоління' : 'generation'
    for (const place of [
      new RegExp(`<title>[^<]*${own} \\d`),
      new RegExp(`<meta name="description" content="[^"]*${own} \\d`),
    ])
      if (isText && !place.test(words)) faults.push(`${path} does not say its revision in ${place}`)
    if (isText && words.split(`${own} `).length < 14) faults.push(`${path} is not whole`)
    const place = written.findLastIndex(
      ([source, target]) => (sources[0] ?? source) === source && (targets[0] ?? target) === target,
    )
    if (place === -1) faults.push(`${path} shows what was never written: ${sources} with ${targets}`)
    return mixed || place === -1 ? undefined : place
  }

  const readers = Array.from({ length: 6 }, async (_, reader) => {
    const ui = reader % 2 === 0 ? 'uk' : 'en'
    const known = new Map<string, { readonly etag: string; readonly place: number }>()
    for (let turn = 0; !isOver; turn++) {
      const path = turn % 5 === 4 ? `/${ui}` : `/${ui}/texts/zhyvyi`
      const encoding = ['br', 'gzip', 'identity'][(turn + reader) % 3] ?? ''
      const before = known.get(`${path} ${encoding}`)
      const oldest = newest
      const headers = { 'accept-encoding': encoding, ...(before && { 'if-none-match': before.etag }) }
      const answer = await fetchWhole(poruch.port, path, { agent, headers })
      answers += 1
      if (answer.status === 304) unchanged += 1
      else if (answer.status !== 200) faults.push(`${path} answers ${answer.status}`)
      const place = answer.status === 304 ? before?.place : placeOf(answer, path)
      if (place === undefined) continue
      if (place < oldest) faults.push(`${path} shows revision ${place} after ${oldest} was seen`)
      newest = Math.max(newest, place)
      seen.add(place)
      if (answer.headers.etag !== undefined)
        known.set(`${path} ${encoding}`, { etag: answer.headers.etag, place })
    }
  })

  const until = performance.now() + milliseconds
  const isEnough = () => performance.now() > until && answers > enough.answers && seen.size > enough.revisions
  for (let revision = 2; !isEnough(); revision++) {
    const [, target] = written.at(-1) ?? [0, 0]
    if (revision % 3 === 0) {
      // By hand, the original alone.
      written.push([revision, target])
      save('zhyvyi', new Map([...filesOf(revision, target, generation)].slice(0, 1)))
    } else {
      written.push([revision, revision])
      await store.update('zhyvyi', () => ({
        change: { files: filesOf(revision, revision, generation), history: [] },
      }))
    }
    await wait(40 + 30 * (revision % 5))
  }
  const last = `покоління ${written.at(-1)?.[0]}`
  await expect.poll(async () => (await ask('/uk/texts/zhyvyi')).words).toContain(last)
  isOver = true
  await Promise.all(readers)
  agent.destroy()
  return { faults, answers, unchanged, revisionsSeen: seen.size, revisionsWritten: written.length }
}
