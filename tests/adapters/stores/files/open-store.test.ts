import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import type { TextChange } from '#core/ports/store.ts'
import { ContentError } from '#core/text/content-error.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { printSource } from '#core/text/source-file.ts'
import { letter, temporaryLibrary, writeText } from './temporary-library.ts'

const line: HistoryLine = {
  at: '2026-11-23T10:00:00Z',
  by: 'Редакція «Поруч»',
  language: 'uk',
  segment: 'k7f3qz',
  before: null,
  after: '1933 року літера зникла з абетки.',
}

function changeOf(files: Readonly<Record<string, string>>, history: readonly HistoryLine[] = []): TextChange {
  return { files: new Map(Object.entries(files)), history }
}

function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-outside-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeText(folder, 'taiemne', letter)
  return folder
}

describe('list()', () => {
  test('names the folders that could hold a text, sorted', async () => {
    const library = temporaryLibrary({ porih: letter, ganok: letter, '.new-hata': letter, 'Не слаг': letter })
    writeFileSync(join(library, 'site.yaml'), 'ui: uk\n')
    writeFileSync(join(library, 'file'), '')
    symlinkSync(join(library, 'ganok'), join(library, 'druhyi-ganok'))
    symlinkSync(join(library, 'file'), join(library, 'link-to-file'))
    expect(await openFileStore({ folder: library }).list()).toEqual(['druhyi-ganok', 'ganok', 'porih'])
  })

  test('fails where there is no library', async () => {
    const store = openFileStore({ folder: join(temporaryLibrary(), 'nema') })
    await expect(store.list()).rejects.toThrow('ENOENT')
  })
})

describe('read()', () => {
  test('gives a text with its editions', async () => {
    const library = temporaryLibrary({
      ganok: { ...letter, 'en.druha.md': letter['en.md'], 'notes.txt': 'x' },
    })
    const text = await openFileStore({ folder: library }).read('ganok')
    expect(text?.source.facts.title).toBe('Літера, що повернулася додому')
    expect(text?.editions.map((edition) => edition.name)).toEqual([undefined, 'druha'])
    expect(text?.editions[0]?.target.pieces.get('k7f3qz')?.words).toBe(
      'In 1933 the letter vanished from the alphabet.',
    )
    expect(text?.editions[0]?.ledger.signatures.get('k7f3qz')?.state).toBe('draft')
  })

  test('gives undefined where there is no such folder', async () => {
    expect(await openFileStore({ folder: temporaryLibrary() }).read('nema')).toBeUndefined()
  })

  test('reads a file with a byte order mark and Windows line ends', async () => {
    const windows = `\ufeff${letter['uk.md'].replaceAll('\n', '\r\n')}`
    const library = temporaryLibrary({ ganok: { ...letter, 'uk.md': windows } })
    const text = await openFileStore({ folder: library }).read('ganok')
    expect(text?.source.pieces.map((piece) => piece.segment.id)).toEqual(['k7f3qz', 'm2c9tw'])
  })

  test('follows links that stay in the library', async () => {
    const library = temporaryLibrary({ ganok: letter, porih: { 'uk.md': letter['uk.md'] } })
    symlinkSync(join('..', 'ganok', 'en.md'), join(library, 'porih', 'en.md'))
    symlinkSync('ganok', join(library, 'alias'))
    const store = openFileStore({ folder: library })
    expect((await store.read('porih'))?.editions).toHaveLength(1)
    expect((await store.read('alias'))?.source.facts.title).toBe('Літера, що повернулася додому')
  })

  test('reads a library whose own folder is a link', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const link = join(temporaryLibrary(), 'content')
    symlinkSync(library, link)
    expect((await openFileStore({ folder: link }).read('ganok'))?.slug).toBe('ganok')
  })
})

describe('bad content is named in one sentence, with file, line and cure', () => {
  const broken = letter['uk.md'].replace('title: Літера', 'title: "Літера')
  const unknown = letter['en.md'].replace('m2c9tw', 'zzzzzz')

  test.each([
    [
      'a folder without uk.md',
      { 'en.md': letter['en.md'] },
      'ganok/uk.md',
      undefined,
      'the folder has no such file',
    ],
    ['no front matter', { 'uk.md': 'Просто абзац.\n' }, 'ganok/uk.md', 1, 'expected "---", then the title'],
    [
      'broken front matter',
      { 'uk.md': broken },
      'ganok/uk.md',
      2,
      'words with a colon or a quote in them stand in quotes',
    ],
    ['no title', { 'uk.md': '---\nauthor: Редакція\n---\n' }, 'ganok/uk.md', 1, '"title": expected a title'],
    [
      'a day that is none',
      { 'uk.md': '---\ntitle: Т\npublished: 2026-02-30\n---\n' },
      'ganok/uk.md',
      3,
      'expected a date such as 2026-11-23, found "2026-02-30"',
    ],
    [
      'a nested fact',
      { 'uk.md': '---\ntitle: Т\nsource:\n  name: Газета\n  url: газета\n---\n' },
      'ganok/uk.md',
      5,
      '"source.url": expected an address',
    ],
    [
      'an open comment',
      { 'uk.md': '---\ntitle: Т\n---\nАбзац.\n\n<!-- k7f3qz --\nДругий.\n' },
      'ganok/uk.md',
      6,
      'never closed by "-->"',
    ],
    ['an unknown id', { ...letter, 'en.md': unknown }, 'ganok/en.md', 7, 'no segment "zzzzzz" in uk.md'],
    [
      'words above the first id',
      { ...letter, 'en.md': '---\ntitle: T\n---\nWords.\n' },
      'ganok/en.md',
      4,
      'expected a line such as <!-- k7f3qz -->',
    ],
    [
      'broken JSON',
      {
        ...letter,
        'en.json':
          '{\n"k7f3qz": {"of": "x", "target": "77aa01bc9e", "state": draft, "origin": "human"},\n"m2c9tw": {}\n}\n',
      },
      'ganok/en.json',
      2,
      'a comma, a quote or a bracket is missing',
    ],
    [
      'a state that is none',
      { ...letter, 'en.json': letter['en.json'].replace('draft', 'final') },
      'ganok/en.json',
      2,
      'machine, draft, translated or reviewed',
    ],
    [
      'a binary uk.md',
      { 'uk.md': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      'ganok/uk.md',
      3,
      'expected words in UTF-8, found binary data',
    ],
    [
      'UTF-16',
      { 'uk.md': Buffer.from(`\ufeff${letter['uk.md']}`, 'utf16le') },
      'ganok/uk.md',
      1,
      'found UTF-16, save the file as UTF-8',
    ],
    [
      'Windows-1251',
      { 'uk.md': Buffer.from('---\ntitle: \xcb\xb3\xf2\xe5\xf0\xe0\n---\n', 'latin1') },
      'ganok/uk.md',
      2,
      'found other bytes, save the file as UTF-8',
    ],
    [
      'more than 20 MB',
      { 'uk.md': Buffer.alloc(21 * 1024 * 1024, 'а') },
      'ganok/uk.md',
      undefined,
      'expected at most 20 MB, found 21.0 MB',
    ],
    [
      'a foreign pending file',
      { ...letter, '.pending.json': '{"write": {"../../x": ""}}' },
      'ganok/.pending.json',
      undefined,
      'expected an unfinished change, delete the file',
    ],
  ] as const)('%s', async (_name, files, file, atLine, problem) => {
    const library = temporaryLibrary({ ganok: files, porih: letter })
    const store = openFileStore({ folder: library })
    const fault = await store.read('ganok').catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(ContentError)
    expect(fault).toMatchObject({ file, line: atLine, problem: expect.stringContaining(problem) })
    expect(String(fault)).not.toMatch(/\n|\.$/)
    // Every other text is read as before.
    expect((await store.read('porih'))?.slug).toBe('porih')
  })

  test('a folder named uk.md', async () => {
    const library = temporaryLibrary({ ganok: {} })
    mkdirSync(join(library, 'ganok', 'uk.md'))
    await expect(openFileStore({ folder: library }).read('ganok')).rejects.toThrow(
      'Cannot read "ganok/uk.md": expected a file, found a folder or a device of that name',
    )
  })

  test.each([
    [
      'a folder that is a link out of the library',
      (library: string, secret: string) => symlinkSync(join(secret, 'taiemne'), join(library, 'ganok')),
      '"ganok" is a link that leads out of the library',
    ],
    [
      'a file that is a link out of the library',
      (library: string, secret: string) => {
        mkdirSync(join(library, 'ganok'))
        symlinkSync(join(secret, 'taiemne', 'uk.md'), join(library, 'ganok', 'uk.md'))
      },
      '"ganok/uk.md" is a link that leads out of the library',
    ],
    [
      'a link over a link',
      (library: string, secret: string) => {
        symlinkSync(secret, join(library, 'krok'))
        symlinkSync(join('krok', 'taiemne'), join(library, 'ganok'))
      },
      '"ganok" is a link that leads out of the library',
    ],
    [
      'a link into a folder whose name only begins alike',
      (library: string, secret: string) => {
        mkdirSync(`${library}-2`)
        onTestFinished(() => rmSync(`${library}-2`, { recursive: true, force: true }))
        writeText(`${library}-2`, 'ganok', { 'uk.md': readFileSync(join(secret, 'taiemne', 'uk.md')) })
        symlinkSync(join(`${library}-2`, 'ganok'), join(library, 'ganok'))
      },
      '"ganok" is a link that leads out of the library',
    ],
    [
      'a link to itself',
      (library: string) => {
        mkdirSync(join(library, 'ganok'))
        symlinkSync('uk.md', join(library, 'ganok', 'uk.md'))
      },
      'a link leads to itself, delete it',
    ],
    [
      'a link to nothing',
      (library: string) => {
        mkdirSync(join(library, 'ganok'))
        symlinkSync('nema.md', join(library, 'ganok', 'uk.md'))
      },
      'a link that leads nowhere, delete it',
    ],
  ])('%s', async (_name, plant, problem) => {
    const library = temporaryLibrary({ porih: letter })
    plant(library, outside())
    const store = openFileStore({ folder: library })
    const fault = await store.read('ganok').catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(ContentError)
    expect(fault).toMatchObject({ file: 'ganok/uk.md', problem: expect.stringContaining(problem) })
    await expect(store.update('ganok', () => ({ change: changeOf(letter) }))).rejects.toThrow(problem)
    expect((await store.read('porih'))?.slug).toBe('porih')
  })

  test.each(['../taiemne', '..', '.', '', 'ganok/../../taiemne', '/etc', 'Ganok', 'ganok\0', 'а'.repeat(3)])(
    'the slug %j never touches the disk outside',
    async (slug) => {
      const around = outside()
      const library = join(around, 'library')
      writeText(library, 'ganok', letter)
      const before = readdirSync(around, { recursive: true }).sort()
      const store = openFileStore({ folder: library })
      expect(await store.read(slug)).toBeUndefined()
      expect(await store.readHistory(slug)).toEqual([])
      await expect(store.create(slug, changeOf(letter))).rejects.toThrow('Expected a slug such as "litera-g"')
      await expect(store.update(slug, () => ({ change: changeOf(letter) }))).rejects.toThrow(
        'the library has no such text',
      )
      expect(readdirSync(around, { recursive: true }).sort()).toEqual(before)
    },
  )
})

describe('create()', () => {
  test('writes a new text with its history', async () => {
    const library = temporaryLibrary()
    const store = openFileStore({ folder: library })
    expect(await store.create('ganok', changeOf(letter, [line]))).toBe(true)
    expect(readFileSync(join(library, 'ganok', 'uk.md'), 'utf8')).toBe(letter['uk.md'])
    expect(await store.readHistory('ganok')).toEqual([line])
    expect(readdirSync(library).sort()).toEqual(['.lock', 'ganok'])
  })

  test.each([
    ['a text', (library: string) => writeText(library, 'ganok', { 'uk.md': 'тут уже є' })],
    ['an empty folder', (library: string) => mkdirSync(join(library, 'ganok'))],
    ['a file', (library: string) => writeFileSync(join(library, 'ganok'), 'тут уже є')],
    ['a link to nothing', (library: string) => symlinkSync('nema', join(library, 'ganok'))],
  ])('gives false and leaves what is there: %s', async (_name, plant) => {
    const library = temporaryLibrary()
    plant(library)
    const before = readdirSync(library, { recursive: true }).sort()
    expect(await openFileStore({ folder: library }).create('ganok', changeOf(letter))).toBe(false)
    expect(
      readdirSync(library, { recursive: true })
        .filter((name) => name !== '.lock')
        .sort(),
    ).toEqual(before)
  })

  test('lets one of several that create the same text win', async () => {
    const library = temporaryLibrary()
    const all = Array.from({ length: 8 }, (_, index) => {
      const words = letter['uk.md'].replace('Літера', `Літера ${index}`)
      return openFileStore({ folder: library }).create('ganok', changeOf({ 'uk.md': words }))
    })
    const won = await Promise.all(all)
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(readFileSync(join(library, 'ganok', 'uk.md'), 'utf8')).toContain(`Літера ${won.indexOf(true)}`)
  })

  test('takes away what a killed writer left beside it', async () => {
    const library = temporaryLibrary({ '.new-porih': { 'uk.md': 'пів фай' } })
    expect(await openFileStore({ folder: library }).list()).toEqual([])
    await openFileStore({ folder: library }).create('ganok', changeOf(letter))
    expect(readdirSync(library).sort()).toEqual(['.lock', 'ganok'])
  })

  test('writes nothing that could not be read back', async () => {
    const library = temporaryLibrary()
    const store = openFileStore({ folder: library })
    await expect(store.create('ganok', changeOf({ 'uk.md': 'Без заголовка' }))).rejects.toThrow(
      '"ganok/uk.md", line 1',
    )
    await expect(store.create('ganok', changeOf({ ...letter, '../x.md': '' }))).rejects.toThrow(
      'Expected a file of a text such as "en.md", found "../x.md"',
    )
    for (const words of ['a\0b', 'а'.repeat(11 * 1024 * 1024)])
      await expect(store.create('ganok', changeOf({ ...letter, 'en.md': words }))).rejects.toThrow(
        '"ganok/en.md"',
      )
    expect(readdirSync(library)).toEqual([])
  })
})

describe('update()', () => {
  test('gives the text and its history, writes the change and gives what was given', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const store = openFileStore({ folder: library })
    const result = await store.update('ganok', (text, history) => ({
      title: text.source.facts.title,
      known: history.length,
      change: changeOf({ 'en.md': letter['en.md'].replace('vanished', 'disappeared') }, [line]),
    }))
    expect(result).toMatchObject({ title: 'Літера, що повернулася додому', known: 0 })
    expect(readFileSync(join(library, 'ganok', 'en.md'), 'utf8')).toContain('disappeared')
    expect(await store.readHistory('ganok')).toEqual([line])
    expect(readFileSync(join(library, 'ganok', 'uk.md'), 'utf8')).toBe(letter['uk.md'])
  })

  test('writes nothing where there is no change, and where the change fails', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const store = openFileStore({ folder: library })
    expect(await store.update('ganok', () => ({ said: 'нічого', change: undefined }))).toMatchObject({
      said: 'нічого',
    })
    const fail = () => {
      throw new Error('не вийшло')
    }
    await expect(store.update('ganok', fail)).rejects.toThrow('не вийшло')
    await expect(store.update('ganok', () => ({ change: changeOf({ 'en.json': '{' }) }))).rejects.toThrow(
      '"ganok/en.json"',
    )
    expect(readdirSync(join(library, 'ganok')).sort()).toEqual(['.lock', 'en.json', 'en.md', 'uk.md'])
    expect(readFileSync(join(library, 'ganok', 'en.json'), 'utf8')).toBe(letter['en.json'])
  })

  test('says so where there is no such text', async () => {
    const library = temporaryLibrary()
    await expect(
      openFileStore({ folder: library }).update('nema', () => ({ change: undefined })),
    ).rejects.toThrow('Cannot read "nema/uk.md": the library has no such text')
    expect(existsSync(join(library, 'nema'))).toBe(false)
  })

  test('loses none of many updates at once', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const update = (number: number) =>
      openFileStore({ folder: library }).update('ganok', ({ source }) => ({
        change: changeOf({ 'uk.md': `${printSource(source)}\nАбзац ${number}.\n` }),
      }))
    await Promise.all(Array.from({ length: 10 }, (_, index) => update(index)))
    const words = readFileSync(join(library, 'ganok', 'uk.md'), 'utf8')
    for (let number = 0; number < 10; number++) expect(words).toContain(`Абзац ${number}.`)
  })

  test('replaces a link by a file of its own, and leaves what it led to', async () => {
    const library = temporaryLibrary({ ganok: letter, porih: { 'uk.md': letter['uk.md'] } })
    symlinkSync(join('..', 'ganok', 'en.md'), join(library, 'porih', 'en.md'))
    const changed = letter['en.md'].replace('vanished', 'disappeared')
    await openFileStore({ folder: library }).update('porih', () => ({
      change: changeOf({ 'en.md': changed }),
    }))
    expect(readFileSync(join(library, 'porih', 'en.md'), 'utf8')).toBe(changed)
    expect(readFileSync(join(library, 'ganok', 'en.md'), 'utf8')).toBe(letter['en.md'])
  })
})

describe('readHistory()', () => {
  test('passes over torn and foreign lines, also those that are not UTF-8', async () => {
    const whole = JSON.stringify(line)
    const log = Buffer.concat([
      Buffer.from(`${whole}\n{"at": 5}\n`),
      Buffer.from('d0', 'hex'),
      Buffer.from(`\n${whole}\n{"at`),
    ])
    const library = temporaryLibrary({ ganok: { ...letter, 'history.jsonl': log } })
    expect(await openFileStore({ folder: library }).readHistory('ganok')).toEqual([line, line])
  })

  test('gives nothing where there is none', async () => {
    const library = temporaryLibrary({ ganok: letter })
    expect(await openFileStore({ folder: library }).readHistory('ganok')).toEqual([])
  })
})
