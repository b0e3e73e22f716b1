import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { loadFolder } from '#adapters/stores/files/load-folder.ts'
import { withLock } from '#adapters/stores/files/lock.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { generation, generationOf, slug } from './generations.ts'
import { isSavedFile } from './is-saved-file.ts'
import { startProgram } from './start-program.ts'
import { temporaryLibrary } from './temporary-library.ts'

describe('withLock()', () => {
  test('lets one after the other work in the same program', async () => {
    const folder = temporaryLibrary()
    let working = 0
    let count = 0
    const work = async () => {
      expect(++working).toBe(1)
      const before = count
      await wait(Math.random() * 3)
      count = before + 1
      working--
    }
    await Promise.all(Array.from({ length: 25 }, () => withLock(folder, '"ganok"', work)))
    expect(count).toBe(25)
  })

  test('keeps another program out, says so, and lets it in as soon as the first is killed', async () => {
    const folder = temporaryLibrary()
    const other = startProgram('hold-lock.ts', folder)
    await other.printed(1)
    await expect(withLock(folder, '"ganok"', async () => 'in', { patience: 300 })).rejects.toThrow(
      'Cannot write "ganok": another program has been writing there for 0.3 s',
    )
    const waiting = withLock(folder, '"ganok"', async () => 'in')
    await other.kill()
    const start = performance.now()
    expect(await waiting).toBe('in')
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  test('loses none of the saves of several programs', async () => {
    const library = temporaryLibrary()
    await openFileStore({ folder: library }).create(slug, generation(1))
    const writers = Array.from({ length: 3 }, () => startProgram('write-generations.ts', library, '12'))
    for (const writer of writers) await writer.printed(1)
    for (const writer of writers) writer.begin()
    for (const writer of writers) await writer.ended()
    const files = (await loadFolder(library, slug, isSavedFile))?.files ?? new Map()
    expect(generationOf(files)).toBe(1 + 3 * 12)
  })

  test('is given back when the work fails', async () => {
    const folder = temporaryLibrary()
    const fail = async () => {
      throw new Error('Пишу — не пишеться')
    }
    await expect(withLock(folder, '"ganok"', fail)).rejects.toThrow('Пишу — не пишеться')
    expect(await withLock(folder, '"ganok"', async () => 'in', { patience: 100 })).toBe('in')
  })

  test('stays with a folder that is renamed', async () => {
    const library = temporaryLibrary({ ganok: {} })
    await withLock(join(library, 'ganok'), '"ganok"', async () => {
      renameSync(join(library, 'ganok'), join(library, 'porih'))
      await expect(
        withLock(join(library, 'porih'), '"porih"', async () => 'in', { patience: 100 }),
      ).rejects.toThrow('"porih"')
    })
  })

  test('does not mistake the lock of a folder that is gone for that of the new one', async () => {
    const library = temporaryLibrary({ ganok: {} })
    const folder = join(library, 'ganok')
    const steps: string[] = []
    const first = withLock(folder, '"ganok"', async () => {
      await wait(100)
      renameSync(folder, join(library, 'stare'))
      mkdirSync(folder)
      steps.push('made anew')
    })
    const second = withLock(folder, '"ganok"', async () => {
      steps.push('locked')
      await expect(withLock(folder, '"ganok"', async () => 'in', { patience: 100 })).rejects.toThrow(
        '"ganok"',
      )
    })
    await Promise.all([first, second])
    expect(steps).toEqual(['made anew', 'locked'])
  })

  test('leaves one empty file', async () => {
    const folder = temporaryLibrary()
    await withLock(folder, '"ganok"', async () => {})
    expect(statSync(join(folder, '.lock')).size).toBe(0)
  })

  test('says what to do where its file is no lock', async () => {
    const folder = temporaryLibrary()
    writeFileSync(join(folder, '.lock'), 'зачинено'.repeat(200))
    await expect(withLock(folder, '"ganok"', async () => 'in')).rejects.toThrow(
      'Cannot write "ganok": cannot lock ".lock" there (file is not a database), delete it',
    )
    expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe('зачинено'.repeat(200))
  })

  test('says so where there is no folder', async () => {
    const folder = join(temporaryLibrary(), 'nema')
    await expect(withLock(folder, '"nema"', async () => 'in')).rejects.toThrow(
      `Cannot write "nema": the folder "${folder}" refuses files`,
    )
  })
})
