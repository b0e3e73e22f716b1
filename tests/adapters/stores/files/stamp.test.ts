import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { stampFile, stampFolder, stampIdentity, stampText } from '#adapters/stores/files/stamp.ts'
import { letter, temporaryLibrary } from './temporary-library.ts'

const all = () => true

describe('stampFile()', () => {
  test('stays while the file stays', () => {
    const path = join(temporaryLibrary({ litera: letter }), 'litera/uk.md')
    expect(stampFile(path)).toBe(stampFile(path))
  })

  test('changes with other words of the same length and date', async () => {
    const path = join(temporaryLibrary({ litera: letter }), 'litera/uk.md')
    utimesSync(path, 1_000, 1_000)
    const before = stampFile(path)
    // The system's clock for files goes in steps of some milliseconds.
    await wait(30)
    writeFileSync(path, letter['uk.md'].replace('1933', '1934'))
    utimesSync(path, 1_000, 1_000)
    expect(stampFile(path)).not.toBe(before)
  })

  test('changes when the file is replaced, and when it goes', () => {
    const library = temporaryLibrary({ litera: letter })
    const path = join(library, 'litera/uk.md')
    const before = stampFile(path)
    writeFileSync(join(library, 'new'), letter['uk.md'])
    renameSync(join(library, 'new'), path)
    expect(stampFile(path)).not.toBe(before)
    rmSync(path)
    expect(stampFile(path)).toBe('ENOENT')
  })

  test('is of what a link leads to', () => {
    const library = temporaryLibrary({ litera: letter })
    symlinkSync('litera/uk.md', join(library, 'link'))
    expect(stampFile(join(library, 'link'))).toBe(stampFile(join(library, 'litera/uk.md')))
  })
})

describe('stampFolder()', () => {
  test('heeds the wanted files alone', () => {
    const folder = join(temporaryLibrary({ litera: letter }), 'litera')
    const stamp = () => stampFolder(folder, (name) => name === 'uk.md')?.stamp
    const before = stamp()
    writeFileSync(join(folder, 'en.md'), 'інше')
    expect(stamp()).toBe(before)
    writeFileSync(join(folder, 'uk.md'), 'інше')
    expect(stamp()).not.toBe(before)
  })

  test('changes when a file comes or goes, and names all that lies there', () => {
    const folder = join(temporaryLibrary({ litera: letter }), 'litera')
    const before = stampFolder(folder, all)
    expect(before?.entries.map((entry) => entry.name).sort()).toEqual(['en.json', 'en.md', 'uk.md'])
    writeFileSync(join(folder, 'en.kyiv.md'), letter['en.md'])
    expect(stampFolder(folder, all)?.stamp).not.toBe(before?.stamp)
    rmSync(join(folder, 'en.kyiv.md'))
    expect(stampFolder(folder, all)?.stamp).toBe(before?.stamp)
  })

  test('gives undefined where there is no folder', () => {
    const library = temporaryLibrary({ litera: letter })
    expect(stampFolder(join(library, 'nowhere'), all)).toBeUndefined()
    expect(stampFolder(join(library, 'litera/uk.md'), all)).toBeUndefined()
  })
})

test('stampIdentity() tells a folder from another that took its name', () => {
  const library = temporaryLibrary({ litera: letter })
  const place = join(library, 'litera')
  const before = stampIdentity(place)
  writeFileSync(join(place, 'uk.md'), 'інше')
  expect(stampIdentity(place)).toBe(before)
  renameSync(place, join(library, 'ganok'))
  expect(stampIdentity(place)).toBeUndefined()
  mkdirSync(place)
  expect(stampIdentity(place)).not.toBe(before)
})

describe('stampText()', () => {
  test('changes with every file of the text, a figure and an unfinished change among them', () => {
    const folder = join(temporaryLibrary({ litera: letter }), 'litera')
    const seen = new Set([stampText(folder)])
    for (const name of ['en.md', 'karta.svg', 'history.jsonl', '.pending.json']) {
      writeFileSync(join(folder, name), 'інше')
      seen.add(stampText(folder))
    }
    expect(seen.size).toBe(5)
  })

  test('stays when a writer comes and goes without a word', () => {
    const folder = join(temporaryLibrary({ litera: letter }), 'litera')
    const before = stampText(folder)
    writeFileSync(join(folder, '.lock'), '')
    writeFileSync(join(folder, '.uk.md.unfinished'), 'пів фай')
    expect(stampText(folder)).toBe(before)
  })

  test('is there for a folder that refuses to be read, and not for none', () => {
    const library = temporaryLibrary()
    symlinkSync('kolo', join(library, 'kolo'))
    expect(stampText(join(library, 'kolo'))).toBe('ELOOP')
    expect(stampText(join(library, 'nema'))).toBeUndefined()
  })
})
