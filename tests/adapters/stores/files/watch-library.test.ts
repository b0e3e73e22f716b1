import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, renameSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import type { WatchFolder } from '#adapters/stores/files/watch-folder.ts'
import { follow, programPath } from './start-program.ts'
import { letter, temporaryLibrary, writeText } from './temporary-library.ts'

type Seen = { readonly slug: string | undefined; readonly words: string | undefined }

/** Watches a library; each report is kept with the words that could be read when it came. */
function watchAll(library: string, watchFolder?: WatchFolder) {
  const seen: Seen[] = []
  const notices: string[] = []
  const read = (slug: string | undefined) => {
    try {
      return readFileSync(
        slug === undefined ? join(library, 'site.yaml') : join(library, slug, 'uk.md'),
        'utf8',
      )
    } catch {
      return undefined
    }
  }
  const store = openFileStore({
    folder: library,
    ...(watchFolder === undefined ? {} : { watch: watchFolder }),
  })
  const watching = store.watch(
    (slug) => seen.push({ slug, words: read(slug) }),
    (notice) => notices.push(notice),
  )
  onTestFinished(() => watching.close())
  return { seen, notices, slugs: () => new Set(seen.map(({ slug }) => slug)), close: () => watching.close() }
}

async function until(holds: () => boolean, milliseconds = 10_000): Promise<void> {
  const end = performance.now() + milliseconds
  while (!holds() && performance.now() < end) await wait(5)
  expect(holds()).toBe(true)
}

/** Saves as good editors do: a new file that takes the old one's place. */
function replace(library: string, slug: string, words: string): void {
  writeFileSync(join(library, slug, '.uk.md.made'), words)
  renameSync(join(library, slug, '.uk.md.made'), join(library, slug, 'uk.md'))
}

describe('watch()', () => {
  test('sees each of three atomic saves of one file within a second', async () => {
    const library = temporaryLibrary({ ganok: letter, porih: letter })
    const { seen, slugs } = watchAll(library)
    const saves = ['раз', 'два', 'три']
    for (const [index, words] of saves.entries()) {
      replace(library, 'ganok', words)
      await until(() => seen.length > index)
    }
    expect(seen.map(({ words }) => words)).toEqual(saves)
    expect(slugs()).toEqual(new Set(['ganok']))
  })

  test('counts the events of one save as one change, which can be read when it is reported', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { seen } = watchAll(library)
    for (let save = 1; save <= 5; save++) replace(library, 'ganok', `запис ${save}`)
    await until(() => seen.length > 0)
    await wait(200)
    expect(seen).toEqual([{ slug: 'ganok', words: 'запис 5' }])
  })

  test('waits with a file that is written in place until no more of it comes', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { seen } = watchAll(library)
    const path = join(library, 'ganok', 'uk.md')
    // A machine that is busy may pause longer than an editor: then nothing was put to the test.
    let longest = 0
    let before = performance.now()
    writeFileSync(path, '')
    for (let part = 0; part < 10; part++) {
      await wait(2)
      appendFileSync(path, `частина ${part}\n`)
      longest = Math.max(longest, performance.now() - before)
      before = performance.now()
    }
    await until(() => seen.at(-1)?.words?.endsWith('частина 9\n') === true)
    if (longest < 10) expect(seen).toHaveLength(1)
  })

  test('reports a file that takes another’s place before one that is written in place at the same time', async () => {
    const library = temporaryLibrary({ ganok: letter, porih: letter })
    const { seen } = watchAll(library)
    writeFileSync(join(library, 'porih', 'uk.md'), 'за порогом')
    replace(library, 'ganok', 'на ґанку')
    await until(() => seen.length === 2)
    expect(seen).toEqual([
      { slug: 'ganok', words: 'на ґанку' },
      { slug: 'porih', words: 'за порогом' },
    ])
  })

  test('reports a save of the store, whose change is there from its first moment', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { slugs } = watchAll(library)
    writeFileSync(join(library, 'ganok', '.made'), '{}')
    renameSync(join(library, 'ganok', '.made'), join(library, 'ganok', '.pending.json'))
    await until(() => slugs().has('ganok'))
  })

  test('leaves locks, unfinished files and other names with a dot alone', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { seen } = watchAll(library)
    writeFileSync(join(library, 'ganok', '.lock'), '')
    writeFileSync(join(library, 'ganok', '.uk.md.unfinished'), 'пів фай')
    writeText(library, '.new-porih', letter)
    writeFileSync(join(library, 'README.md'), 'не текст')
    await wait(300)
    expect(seen).toEqual([])
  })

  test('reports both names of a folder that is renamed, and follows it', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { seen, slugs } = watchAll(library)
    renameSync(join(library, 'ganok'), join(library, 'porih'))
    await until(() => slugs().has('ganok') && slugs().has('porih'))
    expect(seen.find(({ slug }) => slug === 'ganok')?.words).toBeUndefined()
    await wait(100)
    seen.length = 0
    replace(library, 'porih', 'за порогом')
    await until(() => seen.length > 0)
    await wait(100)
    expect(seen).toEqual([{ slug: 'porih', words: 'за порогом' }])
  })

  test('follows a folder that is deleted and made again under the same name', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { seen } = watchAll(library)
    for (const round of ['перший', 'другий', 'третій']) {
      rmSync(join(library, 'ganok'), { recursive: true })
      writeText(library, 'ganok', { 'uk.md': `${round} раз` })
      await until(() => seen.at(-1)?.words === `${round} раз`)
      replace(library, 'ganok', `${round} раз, виправлено`)
      await until(() => seen.at(-1)?.words === `${round} раз, виправлено`)
    }
  })

  test('follows a link whose folder is deleted and made again', async () => {
    const library = temporaryLibrary({ '.shelf': {} })
    writeText(library, '.shelf/ganok', letter)
    symlinkSync(join('.shelf', 'ganok'), join(library, 'ganok'))
    const { seen } = watchAll(library)
    rmSync(join(library, '.shelf', 'ganok'), { recursive: true })
    writeText(library, '.shelf/ganok', { 'uk.md': 'знову тут' })
    await until(() => seen.at(-1)?.words === 'знову тут')
    replace(library, 'ganok', 'і змінився')
    await until(() => seen.at(-1)?.words === 'і змінився')
  })

  test('reports a folder that is deleted', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { seen } = watchAll(library)
    rmSync(join(library, 'ganok'), { recursive: true })
    await until(() => seen.at(-1)?.slug === 'ganok' && seen.at(-1)?.words === undefined)
  })

  test('misses none of 500 texts that arrive at once, whatever was written before they were watched', async () => {
    const library = temporaryLibrary()
    const { seen } = watchAll(library)
    const slugs = Array.from({ length: 500 }, (_, index) => `tekst-${index}`)
    const last = new Map<string | undefined, string | undefined>()
    for (const slug of slugs) {
      writeText(library, slug, { 'uk.md': 'чернетка' })
      writeText(library, slug, { 'uk.md': 'готове', 'en.md': 'done' })
    }
    await until(() => {
      for (const { slug, words } of seen) last.set(slug, words)
      return slugs.every((slug) => last.get(slug) === 'готове')
    })
    expect(last.size).toBe(500)
    // All of them are watched now.
    seen.length = 0
    for (const slug of slugs) replace(library, slug, 'виправлене')
    await until(
      () => new Set(seen.filter(({ words }) => words === 'виправлене').map(({ slug }) => slug)).size === 500,
    )
  })

  test('reports site.yaml as undefined: made, replaced, deleted', async () => {
    const library = temporaryLibrary()
    const { seen } = watchAll(library)
    writeFileSync(join(library, 'site.yaml'), 'ui: uk\n')
    await until(() => seen.at(-1)?.words === 'ui: uk\n')
    writeFileSync(join(library, '.made'), 'ui: en\n')
    renameSync(join(library, '.made'), join(library, 'site.yaml'))
    await until(() => seen.at(-1)?.words === 'ui: en\n')
    rmSync(join(library, 'site.yaml'))
    await until(() => seen.at(-1)?.words === undefined)
    expect(seen.every(({ slug }) => slug === undefined)).toBe(true)
  })

  test.each([
    ['made', false],
    ['deleted', true],
  ])('reports glossary.csv, like site.yaml, as undefined: %s', async (_what, isThere) => {
    const library = temporaryLibrary()
    const path = join(library, 'glossary.csv')
    if (isThere) writeFileSync(path, 'term,translation\n')
    const { seen } = watchAll(library)
    if (isThere) rmSync(path)
    else writeFileSync(path, 'term,translation\n')
    await until(() => seen.length > 0)
    expect(seen.every(({ slug }) => slug === undefined)).toBe(true)
  })

  test('follows a library whose folder is replaced by another', async () => {
    const library = temporaryLibrary({ ganok: letter, porih: letter })
    const { seen, slugs } = watchAll(library)
    const next = temporaryLibrary({ ganok: { 'uk.md': 'новий ґанок' }, hata: letter })
    renameSync(library, `${library}-old`)
    onTestFinished(() => rmSync(`${library}-old`, { recursive: true, force: true }))
    renameSync(next, library)
    await until(() => ['ganok', 'porih', 'hata'].every((slug) => slugs().has(slug)))
    expect(seen.findLast(({ slug }) => slug === 'ganok')?.words).toBe('новий ґанок')
    seen.length = 0
    replace(library, 'hata', 'нова хата')
    await until(() => seen.at(-1)?.words === 'нова хата')
    writeText(library, 'sad', { 'uk.md': 'новий сад' })
    await until(() => seen.at(-1)?.words === 'новий сад')
  })

  test('follows a library that is deleted and comes back', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { seen, slugs } = watchAll(library)
    rmSync(library, { recursive: true })
    await until(() => slugs().has('ganok'))
    await wait(100)
    writeText(library, 'ganok', { 'uk.md': 'повернувся' })
    await until(() => seen.at(-1)?.slug === 'ganok' && seen.at(-1)?.words === 'повернувся')
    replace(library, 'ganok', 'і змінився')
    await until(() => seen.at(-1)?.words === 'і змінився')
  })

  test('follows a link that is turned to another library, of which no event tells', async () => {
    const link = join(temporaryLibrary(), 'content')
    symlinkSync(temporaryLibrary({ ganok: { 'uk.md': 'старий' } }), link)
    const { seen } = watchAll(link)
    symlinkSync(temporaryLibrary({ ganok: { 'uk.md': 'новий' } }), `${link}-next`)
    renameSync(`${link}-next`, link)
    await until(() => seen.at(-1)?.words === 'новий')
  })

  test('tells nothing once it is closed', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const { seen, close } = watchAll(library)
    writeFileSync(join(library, 'ganok', 'uk.md'), 'перед кінцем')
    await wait(1)
    close()
    replace(library, 'ganok', 'після кінця')
    writeText(library, 'porih', letter)
    await wait(300)
    expect(seen).toEqual([])
  })
})

describe('where the system allows no more watches', () => {
  function refuse(code: string): never {
    throw Object.assign(new Error(`${code}: System limit for number of file watchers reached, watch`), {
      code,
    })
  }

  test.each([
    ['ENOSPC', 'for some of the texts', (path: string) => basename(path) !== 'porih'],
    ['EMFILE', 'for anything', () => false],
  ])('%s %s: it says so once and looks every 2 s', async (code, _which, isAllowed) => {
    const library = temporaryLibrary({ ganok: letter, porih: letter })
    const scarce: WatchFolder = (path, onEvent) => (isAllowed(path) ? watch(path, onEvent) : refuse(code))
    const { seen, notices } = watchAll(library, scarce)
    const hasSeen = (slug: string | undefined, words: string | undefined) =>
      until(() => seen.some((each) => each.slug === slug && each.words === words))
    replace(library, 'porih', 'за порогом')
    writeText(library, 'hata', { 'uk.md': 'нова хата' })
    rmSync(join(library, 'ganok'), { recursive: true })
    writeFileSync(join(library, 'site.yaml'), 'ui: uk\n')
    await hasSeen('porih', 'за порогом')
    await hasSeen('hata', 'нова хата')
    await hasSeen('ganok', undefined)
    await hasSeen(undefined, 'ui: uk\n')
    // In place and of the same length; and a text that came later.
    writeFileSync(join(library, 'porih', 'uk.md'), 'за порігом')
    replace(library, 'hata', 'знову хата')
    await hasSeen('porih', 'за порігом')
    await hasSeen('hata', 'знову хата')
    expect(notices).toEqual([expect.stringContaining(`(${code}: System limit`)])
    expect(notices[0]).toContain('looked at every 2 s instead')
  })

  test('what goes wrong with a watch that was given is looked at too', async () => {
    const library = temporaryLibrary({ ganok: letter })
    const failures: ((error: Error) => void)[] = []
    const failing: WatchFolder = (path, onEvent) => {
      if (path === library) return watch(path, onEvent)
      return { on: (_event, onError) => failures.push(onError), close: () => {} }
    }
    const { seen, notices } = watchAll(library, failing)
    for (const fail of failures.splice(0))
      fail(Object.assign(new Error('EIO: i/o error, watch'), { code: 'EIO' }))
    await until(() => seen.length === 1)
    expect(notices).toHaveLength(1)
  })

  const limits = '/proc/sys/user/max_inotify_watches'
  const canLimit = spawnSync('unshare', ['-Ur', 'sh', '-c', `echo 4 > ${limits}`]).status === 0

  test.skipIf(!canLimit).each([
    ['max_inotify_watches', 'ENOSPC'],
    ['max_inotify_instances', 'EMFILE'],
  ])('with the real %s lowered', async (limit, code) => {
    const library = temporaryLibrary({ a: letter, b: letter, c: letter, d: letter, e: letter, f: letter })
    const lower = `echo ${code === 'EMFILE' ? 0 : 4} > ${join(dirname(limits), limit)}; exec "$0" "$@"`
    const program = follow(
      spawn('unshare', [
        '-Ur',
        'sh',
        '-c',
        lower,
        process.execPath,
        programPath('report-changes.ts'),
        library,
      ]),
    )
    await program.printed(2)
    for (const slug of ['a', 'b', 'c', 'd', 'e', 'f']) replace(library, slug, `нове ${slug}`)
    await until(() => new Set(program.lines).size >= 8, 15_000)
    const printed = program.lines.map((line): unknown => JSON.parse(line))
    expect(printed).toContainEqual(['notice', expect.stringContaining(code)])
    expect(printed.filter((each) => JSON.stringify(each).startsWith('["notice"'))).toHaveLength(1)
    for (const slug of ['a', 'b', 'c', 'd', 'e', 'f']) expect(printed).toContainEqual(['change', slug])
  })
})
