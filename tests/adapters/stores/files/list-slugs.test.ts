import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isFolder, listSlugs } from '#adapters/stores/files/list-slugs.ts'
import { letter, temporaryLibrary } from './temporary-library.ts'

describe('listSlugs()', () => {
  test('names the folders that could be texts, sorted', () => {
    const library = temporaryLibrary({ litera: letter, 'dim-2': letter, abetka: {} })
    expect(listSlugs(library)).toEqual(['abetka', 'dim-2', 'litera'])
  })

  test('passes over files, and names that are no slugs', () => {
    const library = temporaryLibrary({
      litera: letter,
      '.git': {},
      Ґанок: letter,
      Upper: letter,
      'a.b': letter,
    })
    writeFileSync(join(library, 'notes'), 'список')
    expect(listSlugs(library)).toEqual(['litera'])
  })

  test('takes a link to a folder, and no link to a file or to nothing', () => {
    const library = temporaryLibrary({ litera: letter })
    symlinkSync('litera', join(library, 'ganok'))
    symlinkSync('litera/uk.md', join(library, 'file'))
    symlinkSync('nowhere', join(library, 'nothing'))
    expect(listSlugs(library)).toEqual(['ganok', 'litera'])
  })

  test('throws where there is no library', () => {
    expect(() => listSlugs(join(temporaryLibrary(), 'nowhere'))).toThrow('ENOENT')
  })
})

test('isFolder() tells folders from files and from nothing', () => {
  const library = temporaryLibrary({ litera: letter })
  mkdirSync(join(library, 'dim'))
  const names = ['dim', 'litera', 'litera/uk.md', 'nowhere']
  expect(names.map((name) => isFolder(join(library, name)))).toEqual([true, true, false, false])
})
