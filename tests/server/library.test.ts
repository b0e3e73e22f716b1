import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newestFirst } from '#core/reading/summarise.ts'
import { ContentError } from '#core/text/content-error.ts'
import type { Change } from '#server/announcements.ts'
import type { Library } from '#server/library.ts'
import { openLibraryIn } from './open-library-in.ts'

let folder = ''
let cache = ''
let library: Library | undefined
let notices: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
  cache = mkdtempSync(join(tmpdir(), 'poruch-cache-'))
  notices = []
})
afterEach(() => {
  library?.close()
  library = undefined
  for (const each of [folder, cache]) rmSync(each, { recursive: true, force: true })
})

async function open(): Promise<Library> {
  library = await openLibraryIn(folder, { cache, onNotice: (notice) => void notices.push(notice) })
  return library
}

/** Puts a file in its place whole, as an editor or git does. */
function put(path: string, content: string): void {
  const target = join(folder, path)
  mkdirSync(join(target, '..'), { recursive: true })
  writeFileSync(`${target}~`, content)
  renameSync(`${target}~`, target)
}

function source(title: string, facts = '', ids: readonly string[] = ['k7f3qz']): string {
  const blocks = ids.map((id) => `<!-- ${id} -->\nАбзац ${id} про п’ять ґанків.\n`).join('\n')
  return `---\ntitle: ${title}\n${facts}---\n\n${blocks}`
}

function target(title: string, ids: readonly string[] = ['k7f3qz']): string {
  const blocks = ids.map((id) => `<!-- ${id} -->\nParagraph ${id}.\n`).join('\n')
  return `---\ntitle: ${title}\ntranslator: the Poruch desk\n---\n\n${blocks}`
}

async function titleOf(slug: string): Promise<string | undefined> {
  const found = await library?.find(slug)
  return found?.kind === 'text' ? found.text.source.facts.title : undefined
}
const list = () => library?.page(1).items ?? []
const listed = () => list().map(({ slug }) => slug)
const kindOf = async (slug: string) => (await library?.find(slug))?.kind

describe('openLibrary()', () => {
  test('lists what readers may open, newest first', async () => {
    put('stare/uk.md', source('Старе', 'published: 2024-01-02\n'))
    put('nove/uk.md', source('Нове', 'published: 2026-11-23\n'))
    put('nove/en.md', target('New'))
    put('bez-daty/uk.md', source('Без дати'))
    put('znyate/uk.md', source('Зняте', 'withdrawn: {date: 2026-11-20, reason: Неправда}\n'))
    put('zlamane/uk.md', 'title без меж')
    await open()
    expect(listed()).toEqual(['nove', 'stare', 'bez-daty'])
    expect(list()[0]?.title).toEqual({ uk: 'Нове', en: 'New' })
  })

  test('tells what stands under an address', async () => {
    put('litera-g/uk.md', source('Літера ґ', 'formerly: [litera-ge, g]\n'))
    put(
      'znyate/uk.md',
      source('Зняте', 'withdrawn: {date: 2026-11-20, reason: Неправда}\nformerly: [lyshne]\n'),
    )
    put('zlamane/uk.md', 'title без меж')
    const { find } = await open()
    expect(await find('litera-g')).toMatchObject({ kind: 'text', text: { slug: 'litera-g' } })
    expect(await find('litera-ge')).toEqual({ kind: 'moved', to: 'litera-g' })
    expect(await find('znyate')).toMatchObject({ kind: 'withdrawn', date: '2026-11-20', reason: 'Неправда' })
    expect(await find('lyshne')).toEqual({ kind: 'moved', to: 'znyate' })
    expect(await find('zlamane')).toEqual({ kind: 'broken' })
    for (const slug of ['nema', '', '..', '__proto__', 'constructor', 'litera-g/../zlamane'])
      expect(await find(slug)).toEqual({ kind: 'unknown' })
  })

  test('lets a text stand under its own name although another once had it', async () => {
    put('litera/uk.md', source('Літера'))
    put('zvuk/uk.md', source('Звук', 'formerly: [litera]\n'))
    await open()
    expect(await titleOf('litera')).toBe('Літера')
  })

  test('says what cannot be read, and reads the rest', async () => {
    put('dobre/uk.md', source('Добре'))
    put('zlamane/uk.md', 'title без меж')
    const { problems } = await open()
    expect(await titleOf('dobre')).toBe('Добре')
    expect(problems().map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Cannot read "zlamane\/uk\.md", line 1: expected "---"/),
    ])
    expect(notices).toEqual([expect.stringMatching(/^Cannot read "zlamane.*; readers cannot see it$/)])
  })

  test('does not open where site.yaml does not parse', async () => {
    put('site.yaml', 'ui: [')
    await expect(open()).rejects.toThrow(ContentError)
  })

  test('reads 300 texts at the start', async () => {
    put('t-0/uk.md', source('Текст'))
    for (let index = 1; index < 300; index += 1)
      cpSync(join(folder, 't-0'), join(folder, `t-${index}`), { recursive: true })
    const { count, page } = await open()
    expect([count(), page(6).pages]).toEqual([300, 6])
  })
})

describe('a library that changes', () => {
  test('shows the change, and has told of it only when it could be read', async () => {
    put('litera/uk.md', source('Літера'))
    const { onChange } = await open()
    const told: string[] = []
    onChange((change) => {
      if (change.kind !== 'text') return
      void titleOf(change.slug).then((title) => told.push(`${change.slug}: ${title}`))
    })
    put('litera/uk.md', source('Літера ґ'))
    await expect.poll(() => told.at(-1)).toBe('litera: Літера ґ')
    expect(list()[0]?.title.uk).toBe('Літера ґ')
  })

  test('keeps the last good revision while a pull has brought one file and not yet the other', async () => {
    put('litera/uk.md', source('Було', '', ['k7f3qz', 'm2c9tw']))
    put('litera/en.md', target('Before', ['k7f3qz', 'm2c9tw']))
    const { problems } = await open()
    put('litera/uk.md', source('Стало', '', ['k7f3qz']))
    await expect.poll(() => problems().length).toBe(1)
    expect(problems()[0]?.message).toContain('no segment "m2c9tw" in uk.md')
    expect(notices.at(-1)).toMatch(/; readers see its last good revision$/)
    expect(await titleOf('litera')).toBe('Було')
    expect(list()[0]?.title).toEqual({ uk: 'Було', en: 'Before' })
    put('litera/en.md', target('After', ['k7f3qz']))
    await expect.poll(() => titleOf('litera')).toBe('Стало')
    expect(problems()).toEqual([])
    expect(list()[0]?.title).toEqual({ uk: 'Стало', en: 'After' })
  })

  test('says once what is wrong, however often the file is touched', async () => {
    put('litera/uk.md', source('Літера'))
    const { problems, onChange } = await open()
    let changes = 0
    onChange(() => {
      changes += 1
    })
    for (let save = 1; save <= 3; save += 1) {
      put('litera/uk.md', `без меж, ${save}`)
      await expect.poll(() => changes).toBeGreaterThanOrEqual(save)
    }
    expect(problems()).toHaveLength(1)
    expect(notices).toHaveLength(1)
  })

  test('takes in a new text, a renamed one and a removed one', async () => {
    put('persha/uk.md', source('Перша'))
    await open()
    put('druha/uk.md', source('Друга'))
    await expect.poll(listed).toEqual(['druha', 'persha'])
    renameSync(join(folder, 'persha'), join(folder, 'tretya'))
    await expect.poll(listed).toEqual(['druha', 'tretya'])
    expect(await kindOf('persha')).toBe('unknown')
    rmSync(join(folder, 'druha'), { recursive: true })
    await expect.poll(listed).toEqual(['tretya'])
    expect(await kindOf('druha')).toBe('unknown')
  })

  test('withdraws a text and brings it back', async () => {
    put('litera/uk.md', source('Літера'))
    await open()
    put('litera/uk.md', source('Літера', 'withdrawn: {date: 2026-11-20, reason: Неправда}\n'))
    await expect.poll(() => kindOf('litera')).toBe('withdrawn')
    expect(list()).toEqual([])
    put('litera/uk.md', source('Літера'))
    await expect.poll(() => kindOf('litera')).toBe('text')
    expect(list()).toHaveLength(1)
  })

  test('keeps the site’s last good words where site.yaml stops parsing', async () => {
    put('site.yaml', 'name: {uk: Читальня, en: Reading room}\n')
    const { site, problems, onChange } = await open()
    const told: string[] = []
    onChange(({ kind }) => void told.push(kind))
    expect(site().name).toEqual({ uk: 'Читальня', en: 'Reading room' })
    put('site.yaml', 'name: [')
    await expect.poll(() => problems().length).toBe(1)
    expect(problems()[0]?.message).toContain('site.yaml')
    expect(notices.at(-1)).toMatch(/; the site keeps its last good words$/)
    expect(site().name.uk).toBe('Читальня')
    put('site.yaml', 'name: {uk: Світлиця, en: Parlour}\n')
    await expect.poll(() => site().name.uk).toBe('Світлиця')
    expect(problems()).toEqual([])
    expect(told).toEqual(['site', 'site'])
  })

  test('follows the glossary, and keeps its last good words where it stops parsing', async () => {
    put('glossary.csv', 'term,translation\nґанок,porch\n')
    const { findTerms, problems, onChange } = await open()
    const told: string[] = []
    onChange(({ kind }) => void told.push(kind))
    const forms = () => findTerms('На ґанку стоїть миска.').map(({ term }) => term.translation)
    expect(forms()).toEqual(['porch'])
    put('glossary.csv', 'term\nґанок\n')
    await expect.poll(() => problems().length).toBe(1)
    expect(problems()[0]?.message).toContain('glossary.csv')
    expect(forms()).toEqual(['porch'])
    put('glossary.csv', 'term,translation\nґанок,stoop\n')
    await expect.poll(forms).toEqual(['stoop'])
    expect(problems()).toEqual([])
    expect(told).toEqual(['site', 'site'])
  })

  test('opens with a glossary that does not parse, without it', async () => {
    put('litera/uk.md', source('Літера'))
    put('glossary.csv', 'term,translation\n"ґанок,porch\n')
    const { findTerms, problems } = await open()
    expect(listed()).toEqual(['litera'])
    expect(findTerms('На ґанку')).toEqual([])
    expect(problems().map(({ file, line }) => [file, line])).toEqual([['glossary.csv', 2]])
    expect(notices).toEqual([expect.stringContaining('glossary.csv')])
  })
})

describe('a long list', () => {
  const day = (number: number) => `published: 2026-01-${String(number % 28 || 28).padStart(2, '0')}\n`

  test('is shown fifty at a time, each text once, newest first', async () => {
    for (let number = 1; number <= 120; number += 1)
      put(`t-${number}/uk.md`, source(`Текст ${number}`, day(number)))
    const { page, count } = await open()
    const pages = [1, 2, 3].map((number) => page(number))
    expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 20])
    expect(pages.every(({ pages: all }) => all === 3)).toBe(true)
    const items = pages.flatMap((each) => each.items)
    expect(items).toEqual([...items].sort(newestFirst))
    expect(new Set(items.map(({ slug }) => slug)).size).toBe(count())
    expect(page(4).items).toEqual([])
  })

  test('is led by the text that the site names, wherever it stands, or by the newest', async () => {
    for (let number = 1; number <= 60; number += 1)
      put(`t-${number}/uk.md`, source(`Текст ${number}`, day(number)))
    put('stare/uk.md', source('Старе', 'published: 1999-01-01\n'))
    put('site.yaml', 'lead: stare\n')
    const { lead, page } = await open()
    expect(page(1).items.map(({ slug }) => slug)).not.toContain('stare')
    expect(lead()?.slug).toBe('stare')
    put('site.yaml', 'lead: nema\n')
    await expect.poll(() => lead()?.slug).toBe(page(1).items[0]?.slug)
  })
})

describe('a library that is opened again', () => {
  async function reopen(): Promise<Library> {
    library?.close()
    notices = []
    return open()
  }

  test('still shows the last good revision of a text that broke before', async () => {
    put('litera/uk.md', source('Було', 'formerly: [litera-ge]\n'))
    put('litera/en.md', target('Before'))
    await open()
    put('litera/uk.md', 'без меж')
    await expect.poll(() => library?.problems().length).toBe(1)
    await reopen()
    expect(await titleOf('litera')).toBe('Було')
    expect(list()[0]?.title).toEqual({ uk: 'Було', en: 'Before' })
    expect(await library?.find('litera-ge')).toEqual({ kind: 'moved', to: 'litera' })
    expect(notices).toEqual([expect.stringMatching(/; readers see its last good revision$/)])
    put('litera/uk.md', source('Стало'))
    await expect.poll(() => titleOf('litera')).toBe('Стало')
    expect([library?.problems(), await kindOf('litera-ge')]).toEqual([[], 'unknown'])
  })

  test('shows it even where it broke while nobody watched', async () => {
    put('litera/uk.md', source('Було'))
    put('ganok/uk.md', source('Ґанок'))
    await open()
    library?.close()
    put('litera/uk.md', 'без меж')
    put('ganok/uk.md', source('Новий ґанок'))
    put('hata/uk.md', source('Хата'))
    await reopen()
    expect([await titleOf('litera'), await titleOf('ganok'), await titleOf('hata')]).toEqual([
      'Було',
      'Новий ґанок',
      'Хата',
    ])
    expect(listed()).toEqual(['ganok', 'hata', 'litera'])
  })

  test('never shows a text of another library under a name that both have', async () => {
    put('litera/uk.md', source('Своя'))
    await open()
    library?.close()
    const first = folder
    folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
    put('litera/uk.md', 'без меж')
    await reopen()
    expect(await kindOf('litera')).toBe('broken')
    rmSync(first, { recursive: true })
  })

  test('opens although most of it is not read yet, reads what is asked for, and shows the rest in batches', async () => {
    for (let number = 0; number < 500; number += 1) put(`t-${number}/uk.md`, source(`Текст ${number}`))
    library = await openLibraryIn(folder, { cache, patience: 0 })
    const told: Change[] = []
    library.onChange((change) => void told.push(change))
    expect(library.waiting()).toBeGreaterThan(100)
    expect(library.count()).toBeLessThan(400)
    expect(await titleOf('t-149')).toBe('Текст 149')
    library.readOn()
    await expect.poll(() => library?.waiting(), { timeout: 20_000 }).toBe(0)
    expect(library.count()).toBe(500)
    const listed = () => told.flatMap((change) => (change.kind === 'list' ? change.slugs : []))
    await expect.poll(() => listed().length, { timeout: 5_000 }).toBeGreaterThan(100)
    expect(new Set(listed()).size).toBe(listed().length)
    expect(told.length).toBeLessThan(10)
  })
})

describe('a paragraph that was taken out', () => {
  test('is told from an address that somebody made up, by the text’s history', async () => {
    put('litera/uk.md', source('Літера'))
    const line = {
      at: '2026-11-23T08:00:00.000Z',
      language: 'uk',
      segment: 'm2c9tw',
      before: 'Дощ.',
      after: null,
    }
    put('litera/history.jsonl', `${JSON.stringify(line)}\n`)
    await open()
    const had = (slug: string, segment: string) => library?.hadSegment(slug, segment)
    expect([
      await had('litera', 'm2c9tw'),
      await had('litera', 'zzzzzz'),
      await had('nema', 'm2c9tw'),
    ]).toEqual([true, false, false])
  })
})

describe('two libraries with one catalogue', () => {
  const openTwo = () => Promise.all([openLibraryIn(folder, { cache }), openLibraryIn(folder, { cache })])
  const titles = (all: readonly Library[]) =>
    all.map((each) => each.page(1).items.map(({ title }) => title.uk))

  test('open at once, and both show all of it and every change', async () => {
    for (let number = 0; number < 40; number += 1) put(`t-${number}/uk.md`, source('Було'))
    const both = await openTwo()
    expect(both.map((each) => each.count())).toEqual([40, 40])
    for (let save = 1; save <= 5; save += 1)
      for (let number = 0; number < 40; number += 1) put(`t-${number}/uk.md`, source(`Стало ${save}`))
    const all = Array(40).fill('Стало 5')
    await expect.poll(() => titles(both)).toEqual([all, all])
    for (const each of both) {
      const found = await each.find('t-7')
      expect(found.kind === 'text' && found.text.source.facts.title).toBe('Стало 5')
      each.close()
    }
  })

  test('never show an older title once either has shown a newer one', async () => {
    put('litera/uk.md', source('Стало 0'))
    const both = await openTwo()
    let newest = 0
    let isDone = false
    const saving = (async () => {
      for (let save = 1; save <= 60; save += 1) {
        put('litera/uk.md', source(`Стало ${save}`))
        await wait(Math.random() * 8)
      }
      isDone = true
    })()
    while (!isDone) {
      for (const [title = ''] of titles(both)) {
        const seen = Number(title.replace('Стало ', ''))
        expect(seen).toBeGreaterThanOrEqual(newest)
        newest = seen
      }
      await wait(1)
    }
    await saving
    await expect.poll(() => titles(both)).toEqual([['Стало 60'], ['Стало 60']])
    for (const each of both) each.close()
  })
})
