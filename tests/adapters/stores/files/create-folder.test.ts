import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFolder } from '#adapters/stores/files/create-folder.ts'
import type { TextChange } from '#core/ports/store.ts'
import { letter, temporaryLibrary } from './temporary-library.ts'

const change: TextChange = {
  files: new Map(Object.entries(letter)),
  history: [
    {
      at: '2026-11-23T10:00:00Z',
      language: 'uk',
      segment: 'k7f3qz',
      before: null,
      after: '1933 року літера зникла.',
    },
  ],
}

/** What lies in a folder, locks left out. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== '.lock')
    .sort()
}

describe('createFolder()', () => {
  test('makes a folder with all files of the change and its history', async () => {
    const library = temporaryLibrary()
    expect(await createFolder(library, 'litera', change)).toBe(true)
    expect(namesIn(library)).toEqual(['litera'])
    expect(namesIn(join(library, 'litera'))).toEqual(['en.json', 'en.md', 'history.jsonl', 'uk.md'])
    expect(readFileSync(join(library, 'litera/uk.md'), 'utf8')).toBe(letter['uk.md'])
    expect(readFileSync(join(library, 'litera/history.jsonl'), 'utf8')).toContain(
      '"after":"1933 року літера зникла."',
    )
  })

  test('leaves a folder, and even a file, that has the name', async () => {
    const library = temporaryLibrary({ litera: { 'uk.md': 'чуже' } })
    writeFileSync(join(library, 'ganok'), 'чуже')
    expect(await createFolder(library, 'litera', change)).toBe(false)
    expect(await createFolder(library, 'ganok', change)).toBe(false)
    expect(namesIn(library)).toEqual(['ganok', 'litera'])
    expect(readFileSync(join(library, 'litera/uk.md'), 'utf8')).toBe('чуже')
  })

  test('takes away what a killed writer left half made', async () => {
    const library = temporaryLibrary()
    mkdirSync(join(library, '.new-dim'))
    writeFileSync(join(library, '.new-dim/uk.md'), 'пів')
    expect(await createFolder(library, 'litera', change)).toBe(true)
    expect(namesIn(library)).toEqual(['litera'])
  })
})
