import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { temporaryLibrary } from './temporary-library.ts'

function libraryWith(glossary: string | Buffer): string {
  const library = temporaryLibrary()
  writeFileSync(join(library, 'glossary.csv'), glossary)
  return library
}

const read = (library: string) => openFileStore({ folder: library }).readGlossary()

describe('readGlossary()', () => {
  test('gives what glossary.csv says, as spreadsheets save it', async () => {
    const content = '\ufeffterm;translation;note\r\nКиїв;Kyiv;"столиця; місто"\r\n'
    expect(await read(libraryWith(content))).toEqual([
      { forms: ['Київ'], translation: 'Kyiv', note: 'столиця; місто' },
    ])
  })

  test('gives none where there is no such file', async () => {
    expect(await read(temporaryLibrary())).toEqual([])
  })

  test('names the file and the line of a fault', async () => {
    await expect(read(libraryWith('term,translation\nКиїв,\n'))).rejects.toThrow(
      'Cannot read "glossary.csv", line 2: expected a translation of "Київ", found nothing',
    )
    await expect(
      read(libraryWith(Buffer.from('term;translation\n\u00ca\u00e8\u00bf\u00e2;Kyiv', 'latin1'))),
    ).rejects.toThrow('Cannot read "glossary.csv", line 2: expected words in UTF-8')
  })

  test('takes no folder for the file, and follows no link out of the library', async () => {
    const library = temporaryLibrary()
    mkdirSync(join(library, 'glossary.csv'))
    await expect(read(library)).rejects.toThrow('Cannot read "glossary.csv": expected a file')
    const other = libraryWith('term,translation\n')
    const linked = temporaryLibrary()
    symlinkSync(join(other, 'glossary.csv'), join(linked, 'glossary.csv'))
    await expect(read(linked)).rejects.toThrow('leads out of the library')
  })
})
