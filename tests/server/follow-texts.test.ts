import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Catalogue, openCatalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { type FollowedTexts, followTexts } from '#server/follow-texts.ts'

let folder = ''
let catalogue: Catalogue
let texts: FollowedTexts
/** What was read from the folder, in order. */
let loads: string[] = []
let told: string[] = []
let notices: string[] = []
/** Happens while a text is read: after its files were, before anything is made of them. */
let meanwhile: (slug: string) => void = () => {}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
  loads = []
  told = []
  notices = []
  meanwhile = () => {}
  catalogue = await openCatalogue({ cache: undefined, library: folder, onNotice: () => {} })
  texts = follow()
})
afterEach(() => {
  texts.close()
  catalogue.close()
  rmSync(folder, { recursive: true, force: true })
})

function follow(): FollowedTexts {
  const store = openFileStore({ folder })
  return followTexts({
    store: {
      ...store,
      async load(slug) {
        loads.push(slug)
        const parts = await store.load(slug)
        meanwhile(slug)
        return parts
      },
    },
    catalogue,
    announcements: {
      now: (change) => void told.push(change.kind === 'text' ? change.slug : change.kind),
      listed: (slug) => void told.push(`${slug} listed`),
    },
    onNotice: (notice) => void notices.push(notice),
  })
}

/** Puts a text in its place whole, as an editor or git does. */
function put(slug: string, title: string): void {
  mkdirSync(join(folder, slug), { recursive: true })
  const path = join(folder, slug, 'uk.md')
  writeFileSync(`${path}~`, `---\ntitle: ${title}\n---\n<!-- k7f3qz -->\nПро п’ять ґанків.\n`)
  renameSync(`${path}~`, path)
}

function spoil(slug: string): void {
  mkdirSync(join(folder, slug), { recursive: true })
  writeFileSync(join(folder, slug, 'uk.md'), 'без меж')
}

const start = () => texts.takeStock().then(texts.catchUp)
const titleOf = async (slug: string) => {
  const shown = await texts.find(slug)
  return typeof shown === 'object' ? shown.source.facts.title : shown
}

describe('a start', () => {
  test('reads what is not in the catalogue, and nothing of what has not changed since', async () => {
    for (const slug of ['ganok', 'hata', 'litera']) put(slug, 'Було')
    await start()
    expect([...loads].sort()).toEqual(['ganok', 'hata', 'litera'])
    texts.close()
    loads = []
    put('hata', 'Стало')
    texts = follow()
    await texts.takeStock()
    expect(texts.waiting()).toBe(1)
    await texts.catchUp()
    expect(loads).toEqual(['hata'])
    expect(catalogue.listed('hata')?.title.uk).toBe('Стало')
    expect(texts.waiting()).toBe(0)
  })

  test('drops what was deleted meanwhile before anything else', async () => {
    for (const slug of ['ganok', 'litera']) put(slug, 'Текст')
    await start()
    texts.close()
    rmSync(join(folder, 'ganok'), { recursive: true })
    put('litera', 'Інший')
    texts = follow()
    await texts.takeStock()
    expect(catalogue.list(0, 10).map(({ slug }) => slug)).toEqual(['litera'])
    expect(texts.waiting()).toBe(1)
  })

  test('reads again what could not be understood, and says so again', async () => {
    spoil('zlamane')
    await start()
    texts.close()
    texts = follow()
    await start()
    expect(loads).toEqual(['zlamane', 'zlamane'])
    expect(notices).toEqual(
      Array(2).fill(expect.stringMatching(/^Cannot read "zlamane\/uk\.md".*cannot see it$/)),
    )
  })

  test('lets others have their turn between two texts', async () => {
    for (let number = 0; number < 60; number += 1) put(`t-${number}`, 'Текст')
    let turns = 0
    let isDone = false
    const count = async () => {
      for (; !isDone; turns += 1) await nextTurn()
    }
    const counting = count()
    await start()
    isDone = true
    await counting
    expect(turns).toBeGreaterThanOrEqual(60)
  })

  test('gives way to readers, and to nothing else', async () => {
    for (let number = 0; number < 400; number += 1) put(`t-${number}`, 'Текст')
    await texts.takeStock()
    const working = texts.catchUp()
    let asked = 0
    const timer = setInterval(() => {
      asked += 1
      void texts.find(`t-${400 - asked}`)
    }, 10)
    await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(20)
    const readOfItself = new Set(loads).size - asked
    expect(readOfItself).toBeGreaterThan(0)
    expect(readOfItself).toBeLessThan(300)
    // A change does not wait until the readers have gone.
    put('t-0', 'Стало')
    const before = texts.waiting()
    texts.change('t-0')
    await expect.poll(() => catalogue.listed('t-0')?.title.uk, { interval: 1 }).toBe('Стало')
    expect(texts.waiting()).toBeGreaterThan(before - 150)
    clearInterval(timer)
    await working
    expect(texts.waiting()).toBe(0)
  })

  test('rests when it is told to, but for what changes and what is asked for', async () => {
    for (let number = 0; number < 50; number += 1) put(`t-${number}`, 'Було')
    await texts.takeStock()
    const working = texts.catchUp()
    texts.rest()
    await working
    const read = new Set(loads)
    expect(read.size).toBeLessThan(3)
    put('t-40', 'Стало')
    texts.change('t-40')
    expect([await titleOf('t-40'), await titleOf('t-30')]).toEqual(['Стало', 'Було'])
    expect(new Set(loads)).toEqual(read.union(new Set(['t-40', 't-30'])))
    await texts.catchUp()
    expect([texts.waiting(), catalogue.count()]).toEqual([0, 50])
  })

  test('tells in batches what it found, and at once what changes meanwhile', async () => {
    for (const slug of ['a', 'b', 'c']) put(slug, 'Текст')
    await texts.takeStock()
    texts.change('c')
    await texts.catchUp()
    expect(told).toEqual(['c', 'a listed', 'b listed'])
  })

  test('writes nothing any more once it is closed', async () => {
    for (const slug of ['a', 'b', 'c']) put(slug, 'Текст')
    await texts.takeStock()
    const working = texts.catchUp()
    texts.close()
    await working
    expect([catalogue.count(), told]).toEqual([0, []])
  })
})

describe('find()', () => {
  test('reads a text that still waits, before all others', async () => {
    for (let number = 0; number < 50; number += 1) put(`t-${number}`, `Текст ${number}`)
    await texts.takeStock()
    const working = texts.catchUp()
    expect(await titleOf('t-9')).toBe('Текст 9')
    expect(texts.waiting()).toBeGreaterThan(40)
    await working
    expect(loads).toHaveLength(50)
  })

  test('keeps at hand what was asked for, until it changes', async () => {
    put('litera', 'Було')
    await start()
    loads = []
    expect([await titleOf('litera'), await titleOf('litera')]).toEqual(['Було', 'Було'])
    expect(loads).toEqual(['litera'])
    put('litera', 'Стало')
    texts.change('litera')
    expect(await titleOf('litera')).toBe('Стало')
    await texts.catchUp()
    loads = []
    expect([await titleOf('litera'), loads]).toEqual(['Стало', []])
  })

  test('asks the disk nothing about names that no text has', async () => {
    await start()
    put('nova', 'Нова')
    expect(await texts.find('nova')).toBeUndefined()
    expect(loads).toEqual([])
  })

  test('sees a change that nobody told of, and tells it', async () => {
    put('litera', 'Було')
    await start()
    put('litera', 'Стало')
    told = []
    expect(await titleOf('litera')).toBe('Стало')
    expect([catalogue.listed('litera')?.title.uk, told]).toEqual(['Стало', ['litera']])
  })

  test('gives the last good revision of a broken text without reading it again', async () => {
    put('litera', 'Було')
    await start()
    spoil('litera')
    texts.change('litera')
    await texts.catchUp()
    loads = []
    expect([await titleOf('litera'), loads]).toEqual(['Було', []])
    spoil('zlamane')
    texts.change('zlamane')
    expect(await texts.find('zlamane')).toBe('broken')
  })
})

describe('change()', () => {
  test('tells of the lists alone where the files were only written again', async () => {
    put('litera', 'Літера')
    await start()
    await texts.find('litera')
    told = []
    put('litera', 'Літера')
    texts.change('litera')
    await texts.catchUp()
    put('litera', 'Літера ґ')
    texts.change('litera')
    await texts.catchUp()
    expect(told).toEqual(['list', 'litera'])
  })

  test('does not believe at once that a text is broken or gone', async () => {
    put('litera', 'Було')
    await start()
    told = []
    for (const spoilt of [spoil, (slug: string) => rmSync(join(folder, slug), { recursive: true })]) {
      spoilt('litera')
      // The other file of the save comes a moment later.
      meanwhile = () => put('litera', 'Стало')
      texts.change('litera')
      await texts.catchUp()
    }
    expect([notices, catalogue.problems().size]).toEqual([[], 0])
    expect(told).not.toEqual([])
    expect(await titleOf('litera')).toBe('Стало')
  })
})

describe('a change while a text is read', () => {
  test('is read too, and what is catalogued is what is there', async () => {
    put('litera', 'Було')
    let changes = 2
    meanwhile = () => {
      if (changes > 0) put('litera', `Стало ${changes}`)
      changes -= 1
    }
    await texts.takeStock()
    expect(await titleOf('litera')).toBe('Стало 1')
    expect(loads).toHaveLength(3)
    expect(catalogue.listed('litera')?.title.uk).toBe('Стало 1')
    expect(catalogue.find('litera')?.stamp).toBe(openFileStore({ folder }).stamp('litera'))
    expect(told).toEqual(['litera listed'])
  })

  test('does not keep readers waiting for a text that never rests', async () => {
    put('litera', 'Було')
    let changes = 0
    meanwhile = () => {
      changes += 1
      put('litera', `Стало ${changes}`)
    }
    await texts.takeStock()
    expect(await titleOf('litera')).toBe('Стало 4')
    // Not taken for what is there now: the next who asks reads it again.
    expect(catalogue.find('litera')?.stamp).not.toBe(openFileStore({ folder }).stamp('litera'))
  })

  test('of all its files comes and goes with the folder', async () => {
    put('litera', 'Було')
    await start()
    meanwhile = () => rmSync(join(folder, 'litera'), { recursive: true, force: true })
    texts.change('litera')
    expect(await texts.find('litera')).toBeUndefined()
    expect(catalogue.count()).toBe(0)
  })
})

describe('a catalogue that is lost', () => {
  test('is written again, while readers go on reading', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'poruch-cache-'))
    const lost: string[] = []
    const onNotice = (notice: string) => void lost.push(notice)
    catalogue.close()
    catalogue = await openCatalogue({ cache, library: folder, onNotice })
    texts = follow()
    for (const slug of ['a', 'b', 'c']) put(slug, 'Текст')
    await start()
    const name = readdirSync(cache).find((each) => each.endsWith('.sqlite')) ?? ''
    const database = new DatabaseSync(join(cache, name))
    database.exec('DROP TABLE former')
    database.close()
    expect(catalogue.movedTo('a')).toBeUndefined()
    expect(lost).toHaveLength(1)
    await expect.poll(() => catalogue.count()).toBe(3)
    expect(await titleOf('a')).toBe('Текст')
    rmSync(cache, { recursive: true })
  })

  test('does not keep readers from a text that cannot be catalogued', async () => {
    put('litera', 'Літера')
    await texts.takeStock()
    catalogue.put = () => {
      throw new Error('database is locked')
    }
    expect(await titleOf('litera')).toBe('Літера')
    expect(notices).toEqual(['Cannot put "litera" into the catalogue: database is locked'])
  })
})
