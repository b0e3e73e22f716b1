import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { ContentError } from '#core/text/content-error.ts'
import { type Library, openLibrary } from '#server/library.ts'

let folder = ''
let library: Library | undefined
let notices: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
  notices = []
})
afterEach(() => {
  library?.close()
  library = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<Library> {
  library = await openLibrary(openFileStore({ folder }), (notice) => void notices.push(notice))
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
const kindOf = async (slug: string) => (await library?.find(slug))?.kind

describe('openLibrary()', () => {
  test('lists what readers may open, newest first', async () => {
    put('stare/uk.md', source('Старе', 'published: 2024-01-02\n'))
    put('nove/uk.md', source('Нове', 'published: 2026-11-23\n'))
    put('nove/en.md', target('New'))
    put('bez-daty/uk.md', source('Без дати'))
    put('znyate/uk.md', source('Зняте', 'withdrawn: {date: 2026-11-20, reason: Неправда}\n'))
    put('zlamane/uk.md', 'title без меж')
    const { list } = await open()
    expect(list().map(({ slug }) => slug)).toEqual(['nove', 'stare', 'bez-daty'])
    expect(list()[0]?.title).toEqual({ uk: 'Нове', en: 'New' })
    expect(list()).toBe(list())
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
    expect((await open()).list()).toHaveLength(300)
  })
})

describe('a library that changes', () => {
  test('shows the change, and has told of it only when it could be read', async () => {
    put('litera/uk.md', source('Літера'))
    const { onChange } = await open()
    const told: (string | undefined)[] = []
    onChange((slug) => void (async () => told.push(`${slug}: ${await titleOf(slug ?? '')}`))())
    put('litera/uk.md', source('Літера ґ'))
    await expect.poll(() => told.at(-1)).toBe('litera: Літера ґ')
    expect(library?.list()[0]?.title.uk).toBe('Літера ґ')
  })

  test('keeps the last good revision while a pull has brought one file and not yet the other', async () => {
    put('litera/uk.md', source('Було', '', ['k7f3qz', 'm2c9tw']))
    put('litera/en.md', target('Before', ['k7f3qz', 'm2c9tw']))
    const { problems, list } = await open()
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
    const { list } = await open()
    put('druha/uk.md', source('Друга'))
    await expect.poll(() => list().map(({ slug }) => slug)).toEqual(['druha', 'persha'])
    renameSync(join(folder, 'persha'), join(folder, 'tretya'))
    await expect.poll(() => list().map(({ slug }) => slug)).toEqual(['druha', 'tretya'])
    expect(await kindOf('persha')).toBe('unknown')
    rmSync(join(folder, 'druha'), { recursive: true })
    await expect.poll(() => list().map(({ slug }) => slug)).toEqual(['tretya'])
    expect(await kindOf('druha')).toBe('unknown')
  })

  test('withdraws a text and brings it back', async () => {
    put('litera/uk.md', source('Літера'))
    const { list } = await open()
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
    const told: (string | undefined)[] = []
    onChange((slug) => void told.push(slug))
    expect(site().name).toEqual({ uk: 'Читальня', en: 'Reading room' })
    put('site.yaml', 'name: [')
    await expect.poll(() => problems().length).toBe(1)
    expect(problems()[0]?.message).toContain('site.yaml')
    expect(notices.at(-1)).toMatch(/; the site keeps its last good words$/)
    expect(site().name.uk).toBe('Читальня')
    put('site.yaml', 'name: {uk: Світлиця, en: Parlour}\n')
    await expect.poll(() => site().name.uk).toBe('Світлиця')
    expect(problems()).toEqual([])
    expect(told).toContain(undefined)
  })
})
