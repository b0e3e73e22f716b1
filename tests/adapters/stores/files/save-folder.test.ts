import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { loadFolder } from '#adapters/stores/files/load-folder.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { pendingFile, printPending } from '#adapters/stores/files/pending.ts'
import { printHistory } from '#core/text/history.ts'
import { generation, generationOf, slug } from './generations.ts'
import { isSavedFile } from './is-saved-file.ts'
import { bundleProgram, type Program } from './start-program.ts'
import { temporaryLibrary } from './temporary-library.ts'

const kills = 200
const spares = 3

async function openGenerations() {
  const library = temporaryLibrary()
  const store = openFileStore({ folder: library })
  expect(await store.create(slug, generation(1))).toBe(true)
  return {
    library,
    folder: join(library, slug),
    read: async () => generationOf((await loadFolder(library, slug, isSavedFile))?.files ?? new Map()),
    saveNext: () => store.update(slug, (_text, history) => ({ change: generation(history.length + 1) })),
  }
}

/** What a writer leaves that was killed just after the moment of change. */
function leavePending(folder: string, number: number): void {
  const { files, history } = generation(number)
  const at = statSync(join(folder, 'history.jsonl')).size
  const append = { 'history.jsonl': { at, words: printHistory(history) } }
  writeFileSync(join(folder, pendingFile), printPending({ write: Object.fromEntries(files), append }))
}

describe('a killed writer', () => {
  test('leaves the old or the new text, all files of one save, at 200 random moments', async () => {
    const { library, folder, read, saveNext } = await openGenerations()
    const startWriter = await bundleProgram('save-generations.ts')
    const waiting: Program[] = Array.from({ length: spares }, () => startWriter(library))
    const left = { before: 0, after: 0 }
    let last = 1
    for (let kill = 0; kill < kills; kill++) {
      const writer = waiting.shift()
      waiting.push(startWriter(library))
      await writer?.printed(1)
      writer?.begin()
      await writer?.printed(2)
      await wait(Math.random() * 25)
      await writer?.kill()

      const names = readdirSync(folder)
      if (names.includes(pendingFile)) left.after++
      else if (names.some((name) => name.endsWith('.unfinished'))) left.before++
      const found = await read()
      expect(found).toBeGreaterThanOrEqual(last)

      // The next writer is not kept out, finishes what was left and goes on from there.
      const start = performance.now()
      await saveNext()
      expect(performance.now() - start).toBeLessThan(5_000)
      last = await read()
      expect(last).toBe(found + 1)
      expect(readdirSync(folder).sort()).toEqual(['.lock', 'en.json', 'en.md', 'history.jsonl', 'uk.md'])
    }
    // The kills did come in the middle of saves, before and after the moment of change.
    expect(left.before).toBeGreaterThan(5)
    expect(left.after).toBeGreaterThan(5)
  }, 120_000)

  test('has changed the text once its change is pending: readers see it and write nothing', async () => {
    const { folder, read } = await openGenerations()
    leavePending(folder, 2)
    const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(await read()).toBe(2)
    // Whatever lies there.
    writeFileSync(join(folder, 'en.json'), Buffer.from('ff00', 'hex'))
    expect(await read()).toBe(2)
    writeFileSync(join(folder, 'en.json'), generation(1).files.get('en.json') ?? '')
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before)
  })

  test('has its change finished by the next writer, whose own comes after it', async () => {
    const { folder, read, saveNext } = await openGenerations()
    leavePending(folder, 2)
    await saveNext()
    expect(await read()).toBe(3)
    expect(readdirSync(folder)).not.toContain(pendingFile)
  })

  test('has its change finished once, however often that is begun', async () => {
    const { folder, read, saveNext } = await openGenerations()
    leavePending(folder, 2)
    const pending = readFileSync(join(folder, pendingFile))
    await saveNext()
    writeFileSync(join(folder, pendingFile), pending)
    // The files are those of 2 again, and the line of 2 is still in the history once, before that of 3.
    const files = (await loadFolder(join(folder, '..'), slug, isSavedFile))?.files
    expect(files?.get('uk.md')).toBe(generation(2).files.get('uk.md'))
    expect(files?.get('history.jsonl')?.match(/"after":"Покоління 2"/g)).toHaveLength(1)
    expect(await read().catch(String)).toContain('Expected generation 3')
  })

  test('leaves unfinished files that the next writer takes away', async () => {
    const { folder, read, saveNext } = await openGenerations()
    writeFileSync(join(folder, '.uk.md.unfinished'), 'пів фай')
    writeFileSync(join(folder, '.pending.json.unfinished'), '{"write": {"uk.m')
    expect(await read()).toBe(1)
    await saveNext()
    expect(readdirSync(folder).sort()).toEqual(['.lock', 'en.json', 'en.md', 'history.jsonl', 'uk.md'])
  })
})

describe('a save', () => {
  test('ends a torn last line of the history before its own', async () => {
    const { folder, saveNext } = await openGenerations()
    const torn = '{"at":"2026-11-23T10:00:00Z","langu'
    writeFileSync(join(folder, 'history.jsonl'), torn, { flag: 'a' })
    await saveNext()
    const lines = readFileSync(join(folder, 'history.jsonl'), 'utf8').split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toBe(torn)
    expect(lines[2]).toContain('"after":"Покоління 2"')
    expect(lines[3]).toBe('')
  })

  test('keeps lines of the history that came while a change was pending', async () => {
    const { folder, saveNext } = await openGenerations()
    leavePending(folder, 2)
    const pulled =
      '{"at":"2026-11-23T11:00:00Z","language":"en","segment":"title","before":null,"after":"Pulled"}\n'
    writeFileSync(join(folder, 'history.jsonl'), pulled, { flag: 'a' })
    await saveNext()
    const words = readFileSync(join(folder, 'history.jsonl'), 'utf8')
    expect(words.match(/"after":"(.*?)"/g)?.slice(0, 3)).toEqual([
      '"after":"Покоління 1"',
      '"after":"Pulled"',
      '"after":"Покоління 2"',
    ])
  })

  test('keeps the rights of the files it replaces', async () => {
    const { folder, saveNext } = await openGenerations()
    await chmod(join(folder, 'uk.md'), 0o664)
    await saveNext()
    expect(statSync(join(folder, 'uk.md')).mode & 0o777).toBe(0o664)
  })
})
