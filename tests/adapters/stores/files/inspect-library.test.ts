import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inspectFolder, listOddFolders } from '#adapters/stores/files/inspect-library.ts'

let library = ''
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'poruch-'))
  mkdirSync(join(library, 'litera-g'))
})
afterEach(() => rmSync(library, { recursive: true }))

const line = JSON.stringify({
  at: '2026-11-23T00:00:00Z',
  language: 'uk',
  segment: 'k7f3qz',
  before: null,
  after: 'ґ',
})

function put(name: string, content: string): void {
  writeFileSync(join(library, 'litera-g', name), content)
}

describe('inspectFolder()', () => {
  test('gives the files as they lie there, parsed or not', async () => {
    put('uk.md', 'no front matter')
    put('en.json', '{')
    put('history.jsonl', `${line}\n${line.slice(0, 30)}\n\n${line}\r\nлист від 3 березня\n{"at"`)
    put('notes.txt', 'not of the text')
    put('ge.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>')
    put('broken.png', 'no picture')
    const found = await inspectFolder(library, 'litera-g')
    expect(found).toEqual({
      folder: {
        slug: 'litera-g',
        files: new Map([
          ['uk.md', 'no front matter'],
          ['en.json', '{'],
        ]),
        tornLines: [2, 5, 6],
        figures: new Map([
          ['ge.svg', { width: 10, height: 20 }],
          ['broken.png', undefined],
        ]),
      },
      strays: [],
    })
  })

  test('names figures that are links out of the library', async () => {
    put('uk.md', '')
    symlinkSync('/etc/passwd', join(library, 'litera-g', 'ge.png'))
    const found = await inspectFolder(library, 'litera-g')
    expect(found?.strays.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Cannot read "litera-g\/ge.png": .*leads out of the library/),
    ])
  })

  test('numbers the lines of a log that is longer than what is read at a time', async () => {
    put('uk.md', '')
    const whole = `${line}\n`.repeat(20_000)
    put('history.jsonl', `${whole}${line.slice(0, 50)}\n${whole}${line.slice(0, 60)}`)
    expect((await inspectFolder(library, 'litera-g'))?.folder.tornLines).toEqual([20_001, 40_002])
  })

  test('throws with the text’s name where its log is no file, or a link to none', async () => {
    put('uk.md', '')
    const log = join(library, 'litera-g', 'history.jsonl')
    mkdirSync(log)
    const inspected = () => inspectFolder(library, 'litera-g')
    await expect(inspected()).rejects.toThrow(/^Cannot read "litera-g\/history.jsonl": expected a file/)
    rmSync(log, { recursive: true })
    symlinkSync(join(library, 'nowhere'), log)
    await expect(inspected()).rejects.toThrow(
      /^Cannot read "litera-g\/history.jsonl": a link that leads nowhere, delete it/,
    )
  })

  test('throws with the text’s name where its words are a link out of the library', async () => {
    symlinkSync('/etc/passwd', join(library, 'litera-g', 'uk.md'))
    await expect(inspectFolder(library, 'litera-g')).rejects.toThrow(
      /^Cannot read "litera-g\/uk.md": .*leads out of the library/,
    )
  })

  test('gives nothing where there is no such folder', async () => {
    expect(await inspectFolder(library, 'nema')).toBeUndefined()
  })
})

describe('listOddFolders()', () => {
  test('names folders that can be no text’s, and no files', () => {
    mkdirSync(join(library, 'Літера'))
    mkdirSync(join(library, '.git'))
    writeFileSync(join(library, 'README.md'), '')
    expect(listOddFolders(library)).toEqual(['Літера'])
  })
})
