import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { insideLibrary } from '#adapters/stores/files/inside-library.ts'
import { letter, temporaryLibrary } from './temporary-library.ts'

describe('insideLibrary()', () => {
  test('gives the place of what lies in the library', () => {
    const library = temporaryLibrary({ litera: letter })
    expect(insideLibrary(library, 'litera/uk.md', 'uk.md')).toBe(join(realpathSync(library), 'litera/uk.md'))
  })

  test('gives undefined where nothing is, or a file stands where a folder should', () => {
    const library = temporaryLibrary({ litera: letter })
    expect(insideLibrary(library, 'dim/uk.md', 'uk.md')).toBeUndefined()
    expect(insideLibrary(library, 'litera/uk.md/en.md', 'en.md')).toBeUndefined()
  })

  test('follows links that stay in the library', () => {
    const library = temporaryLibrary({ litera: letter })
    symlinkSync('litera', join(library, 'ganok'))
    expect(insideLibrary(library, 'ganok/uk.md', 'uk.md')).toBe(join(realpathSync(library), 'litera/uk.md'))
  })

  test('refuses links that lead out, to a file or through a folder', () => {
    const library = temporaryLibrary({ litera: letter })
    symlinkSync('/etc/hostname', join(library, 'litera/en.litera.md'))
    symlinkSync('/etc', join(library, 'ganok'))
    expect(() => insideLibrary(library, 'litera/en.litera.md', 'en.litera.md')).toThrow(
      'Cannot read "en.litera.md": "litera/en.litera.md" is a link that leads out of the library',
    )
    expect(() => insideLibrary(library, 'ganok/hostname', 'uk.md')).toThrow('leads out of the library')
  })

  test('does not take a folder whose name only begins like the library’s for the library', () => {
    const library = temporaryLibrary()
    const beside = temporaryLibrary()
    mkdirSync(join(beside, 'texts'))
    mkdirSync(join(beside, 'texts-private'))
    writeFileSync(join(beside, 'texts-private/uk.md'), letter['uk.md'])
    symlinkSync(join(beside, 'texts-private/uk.md'), join(beside, 'texts/uk.md'))
    expect(() => insideLibrary(join(beside, 'texts'), 'uk.md', 'uk.md')).toThrow('leads out of the library')
    expect(insideLibrary(library, '.', 'uk.md')).toBe(realpathSync(library))
  })

  test('names a link that leads to itself', () => {
    const library = temporaryLibrary({ litera: {} })
    symlinkSync('uk.md', join(library, 'litera/uk.md'))
    expect(() => insideLibrary(library, 'litera/uk.md', 'uk.md')).toThrow(
      'Cannot read "uk.md": a link leads to itself, delete it',
    )
  })
})
