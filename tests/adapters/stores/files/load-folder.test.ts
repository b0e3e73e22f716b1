import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFolder } from '#adapters/stores/files/load-folder.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { generation, slug } from './generations.ts'
import { type Program, startProgram } from './start-program.ts'
import { letter, temporaryLibrary, writeText } from './temporary-library.ts'

type Count = { whole: number; mixed: number; backwards: number; fault: string }

const saves = 60

/** What another program reads while the writer saves as fast as it can. */
async function readDuring(writer: Program, library: string): Promise<Count> {
  const reader = startProgram('read-generations.ts', library, String(saves))
  await Promise.all([writer.printed(1), reader.printed(1)])
  writer.begin()
  await reader.ended()
  await writer.kill()
  return JSON.parse(reader.lines[1] ?? '')
}

test('a reader in another program sees every save whole, and never goes back', async () => {
  const library = temporaryLibrary()
  await openFileStore({ folder: library }).create(slug, generation(1))
  const count = await readDuring(startProgram('save-generations.ts', library), library)
  expect(count).toMatchObject({ mixed: 0, backwards: 0, fault: '' })
  expect(count.whole).toBeGreaterThanOrEqual(saves)
})

test('files that are replaced one by one are seen mixed: what the save is for', async () => {
  const library = temporaryLibrary({ [slug]: {} })
  const count = await readDuring(startProgram('write-plainly.ts', library), library)
  expect(count.mixed).toBeGreaterThan(10)
})

test('loadFolder() reads only what is wanted, and names what lies there', async () => {
  const library = temporaryLibrary({ ganok: { ...letter, '.lock': '', 'foto.jpg': '' } })
  const found = await loadFolder(library, 'ganok', (name) => name === 'en.md')
  expect([...(found?.files.keys() ?? [])]).toEqual(['en.md'])
  expect([...(found?.names ?? [])].sort()).toEqual(['en.json', 'en.md', 'foto.jpg', 'uk.md'])
})

test('loadFolder() gives undefined where there is no folder, or a file in its place', async () => {
  const library = temporaryLibrary()
  writeFileSync(join(library, 'file'), 'тут файл')
  expect(await loadFolder(library, 'file', () => true)).toBeUndefined()
  expect(await loadFolder(library, 'nema', () => true)).toBeUndefined()
})

test('loadFolder() gives up on a folder that never rests', async () => {
  const library = temporaryLibrary({ ganok: letter })
  let round = 0
  const restless = (name: string) => {
    // Asked for each name while reading, it changes the folder each time.
    writeText(library, 'ganok', { 'uk.md': `${letter['uk.md']}${'\n'.repeat(++round)}` })
    return name === 'uk.md'
  }
  await expect(loadFolder(library, 'ganok', restless)).rejects.toThrow(
    'Cannot read "uk.md": the files change faster than they can be read',
  )
  rmSync(join(library, 'ganok'), { recursive: true })
})
