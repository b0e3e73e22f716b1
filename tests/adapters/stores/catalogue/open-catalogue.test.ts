import { spawn } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { ContentError } from '#core/text/content-error.ts'
import { follow } from '../files/start-program.ts'
import { good, openedCatalogue, temporaryCache } from './a-catalogue.ts'

const fileIn = (cache: string) =>
  join(cache, readdirSync(cache).find((name) => /^library-[0-9a-f]{10}\.sqlite$/.test(name)) ?? 'none')

/** Writes over bytes of a file, where it lies. */
function damage(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

describe('openCatalogue()', () => {
  test('keeps what is known from one start to the next', async () => {
    const cache = temporaryCache()
    const first = await openedCatalogue(cache)
    first.note('litera', good('litera', { stamp: 'one', formerly: ['litera-ge'] }))
    const problem = new ContentError('litera/uk.md', 3, 'expected "---"')
    first.note('litera', { kind: 'broken', stamp: 'two', problem })
    first.close()
    const second = await openedCatalogue(cache)
    expect(second.find('litera')).toEqual({ stamp: 'two', problem })
    expect(second.listed('litera')?.title.uk).toBe('Про litera')
    expect(second.parts('litera')?.files.get('uk.md')).toBe('Слово')
    expect(second.movedTo('litera-ge')).toBe('litera')
    expect(second.notices).toEqual([])
  })

  test('knows each library by itself', async () => {
    const cache = temporaryCache()
    const one = await openedCatalogue(cache, '/тексти')
    const other = await openedCatalogue(cache, '/інші')
    one.note('litera', good('litera'))
    expect([one.count(), other.count()]).toEqual([1, 0])
  })

  test('keeps nothing where it has no folder', async () => {
    const catalogue = await openedCatalogue(undefined)
    catalogue.note('litera', good('litera'))
    expect(catalogue.count()).toBe(1)
    expect((await openedCatalogue(undefined)).count()).toBe(0)
  })

  test('begins anew where the folder was deleted', async () => {
    const cache = temporaryCache()
    const first = await openedCatalogue(cache)
    first.note('litera', good('litera'))
    first.close()
    rmSync(cache, { recursive: true })
    const second = await openedCatalogue(cache)
    expect([second.count(), second.notices]).toEqual([0, []])
  })

  test.each<[string, (path: string) => void]>([
    ['is not SQLite’s', (path) => writeFileSync(path, 'Це не каталог. '.repeat(1_000))],
    ['has lost its first page', (path) => damage(path, 100, Buffer.alloc(3_000, 0x2a))],
    ['has lost a page of its tables', (path) => damage(path, 4_096, Buffer.alloc(40_960, 0x2a))],
    ['was cut short', (path) => writeFileSync(path, '')],
    ['has tables of other programs', plantTables],
  ])('begins anew, without a word, where the file %s', async (_, spoil) => {
    const cache = temporaryCache()
    const first = await openedCatalogue(cache)
    for (let number = 0; number < 100; number += 1) first.note(`t-${number}`, good(`t-${number}`))
    first.close()
    spoil(fileIn(cache))
    const second = await openedCatalogue(cache)
    expect([second.count(), second.notices]).toEqual([0, []])
    second.note('litera', good('litera'))
    second.close()
    expect((await openedCatalogue(cache)).count()).toBe(1)
  })

  test('begins anew where another version wrote it, and the other goes on in memory', async () => {
    const cache = temporaryCache()
    const old = await openedCatalogue(cache)
    old.note('litera', good('litera'))
    let losses = 0
    old.onLoss(() => {
      losses += 1
    })
    plantTables(fileIn(cache))
    expect((await openedCatalogue(cache)).count()).toBe(0)
    // What is there now happens to be of the same tables; a version that has others loses what it knew.
    const path = fileIn(cache)
    const database = new DatabaseSync(path)
    database.exec('ALTER TABLE text RENAME TO texts')
    database.close()
    expect(old.count()).toBe(0)
    expect(losses).toBe(1)
    expect(old.notices).toEqual([expect.stringMatching(/^Cannot keep the catalogue in ".*no such table/)])
    old.note('litera', good('litera'))
    expect(old.count()).toBe(1)
  })

  test('says so and goes on in memory where the folder refuses files', async () => {
    const cache = join(temporaryCache(), 'file')
    writeFileSync(cache, '')
    const catalogue = await openedCatalogue(cache)
    catalogue.note('litera', good('litera'))
    expect(catalogue.count()).toBe(1)
    expect(catalogue.notices).toEqual([expect.stringMatching(/^Cannot keep the catalogue in "/)])
  })

  test('goes on in memory where a revision is damaged, and has the file made anew at the next start', async () => {
    const cache = temporaryCache()
    const catalogue = await openedCatalogue(cache)
    catalogue.note('litera', good('litera'))
    const other = new DatabaseSync(fileIn(cache))
    other.prepare('UPDATE revision SET parts = ?').run(Buffer.from('не те'))
    other.close()
    let losses = 0
    catalogue.onLoss(() => {
      losses += 1
    })
    expect(catalogue.parts('litera')).toBeUndefined()
    expect([losses, catalogue.count(), catalogue.notices.length]).toEqual([1, 0, 1])
    catalogue.close()
    const next = await openedCatalogue(cache)
    expect([next.count(), next.notices]).toEqual([0, []])
  })

  test('keeps working after its folder is deleted, and spares the files of who comes after it', async () => {
    const cache = temporaryCache()
    const early = await openedCatalogue(cache)
    early.note('litera', good('litera'))
    rmSync(cache, { recursive: true })
    mkdirSync(cache)
    const late = await openedCatalogue(cache)
    late.note('ganok', good('ganok'))
    expect([early.count(), late.count()]).toEqual([1, 1])
    const beside = `${fileIn(cache)}-wal`
    const before = statSync(beside).ino
    early.close()
    expect(statSync(beside).ino).toBe(before)
    late.note('hata', good('hata'))
    late.close()
    expect((await openedCatalogue(cache)).count()).toBe(2)
  })
})

describe('put()', () => {
  test('writes nothing where the reading no longer holds', async () => {
    const catalogue = await openedCatalogue(temporaryCache())
    expect(catalogue.put('litera', good('litera'), () => false)).toBe(false)
    expect(catalogue.count()).toBe(0)
    catalogue.note('litera', good('litera', { stamp: 'two' }))
    expect(catalogue.put('litera', { kind: 'gone' }, () => false)).toBe(false)
    expect(catalogue.find('litera')?.stamp).toBe('two')
  })

  test('asks whether it holds when no other program can write', async () => {
    const cache = temporaryCache()
    const one = await openedCatalogue(cache)
    const other = new DatabaseSync(fileIn(cache), { timeout: 0 })
    const isShut = () => {
      try {
        other.exec('BEGIN IMMEDIATE; ROLLBACK')
        return false
      } catch {
        return true
      }
    }
    let wasShut = false
    one.put('litera', good('litera'), () => {
      wasShut = isShut()
      return true
    })
    expect([wasShut, isShut()]).toEqual([true, false])
    other.close()
  })

  test('leaves nothing half written where something throws', async () => {
    const catalogue = await openedCatalogue(undefined)
    const fault = () => {
      throw new Error('Не вдалося')
    }
    expect(() => catalogue.put('litera', good('litera'), fault)).toThrow('Не вдалося')
    catalogue.note('ganok', good('ganok'))
    expect([...catalogue.stamps().keys()]).toEqual(['ganok'])
  })
})

describe('several programs', { timeout: 120_000 }, () => {
  const program = join(import.meta.dirname, 'programs/fill-catalogue.ts')
  const start = (cache: string, name: string, count: number) =>
    follow(spawn(process.execPath, [program, cache, name, String(count)]))

  test('open one catalogue at once, new or damaged, and lose nothing of what each writes', async () => {
    for (const isDamaged of [false, true]) {
      const cache = temporaryCache()
      if (isDamaged) {
        const first = await openedCatalogue(cache)
        first.close()
        writeFileSync(fileIn(cache), 'Це не каталог. '.repeat(1_000))
      }
      const names = ['a', 'b', 'c']
      await Promise.all(names.map((name) => start(cache, name, 60).ended()))
      const catalogue = await openedCatalogue(cache)
      expect(catalogue.count()).toBe(181)
      for (const slug of [...catalogue.stamps().keys()]) {
        expect(catalogue.find(slug)?.stamp).toBe('Є')
        expect(catalogue.parts(slug)?.files.get('uk.md')).toBe('Є '.repeat(500))
        expect(catalogue.movedTo(`${slug}-kolys`)).toBe(slug)
      }
      expect(catalogue.notices).toEqual([])
    }
  })

  test('leave a sound catalogue wherever they are killed', async () => {
    const cache = temporaryCache()
    for (let kill = 1; kill <= 6; kill += 1) {
      const programs = ['a', 'b'].map((name) => start(cache, `${name}${kill}`, 100_000))
      await Promise.all(programs.map((each) => each.printed(1)))
      await wait(20 + Math.random() * 120)
      await Promise.all(programs.map((each) => each.kill()))
      const notices: string[] = []
      const onNotice = (notice: string) => void notices.push(notice)
      const catalogue = await openCatalogue({ cache, library: '/тексти', onNotice })
      // A catalogue made anew would know nothing of the programs before.
      expect(catalogue.movedTo(`a1-0-kolys`)).toBe('a1-0')
      expect(catalogue.stamps().size).toBeGreaterThanOrEqual(kill * 2)
      for (const slug of catalogue.stamps().keys()) catalogue.parts(slug)
      expect(notices).toEqual([])
      catalogue.close()
    }
  })
})

/** Another format, with a table of a name that ours has too. */
function plantTables(path: string): void {
  const database = new DatabaseSync(path)
  database.exec(
    'DROP TABLE text; CREATE TABLE text (old); CREATE TABLE older (one); PRAGMA user_version = 99',
  )
  database.close()
}
