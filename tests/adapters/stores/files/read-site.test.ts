import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { ContentError } from '#core/text/content-error.ts'
import { temporaryLibrary } from './temporary-library.ts'

function libraryWith(site: string | Buffer): string {
  const library = temporaryLibrary()
  writeFileSync(join(library, 'site.yaml'), site)
  return library
}

const full = `\ufeffname: {uk: Читанка, en: Chytanka}
tagline: {uk: Поруч, en: Side by side}
about:
  uk: |
    # Про нас
  en: |
    # About
contact: desk@poruch.example
accents:
  blue: {light: "#1d4ed8", dark: "#7aa2f7"}
  wheat: {light: "#8a6d00", dark: "#E0AF68"}
ui: uk
lead: litera-g
`

describe('readSite()', () => {
  test('gives the defaults where there is no site.yaml, and where it is empty', async () => {
    const site = await openFileStore({ folder: temporaryLibrary() }).readSite()
    expect(site).toMatchObject({
      name: { uk: 'Поруч', en: 'Poruch' },
      tagline: {
        uk: 'Українські тексти поруч із перекладом',
        en: 'Ukrainian texts side by side with their translations',
      },
      contact: undefined,
      accents: undefined,
      ui: 'en',
      lead: undefined,
    })
    expect(await openFileStore({ folder: libraryWith('# самі думки\n') }).readSite()).toEqual(site)
  })

  test('gives what site.yaml says', async () => {
    expect(await openFileStore({ folder: libraryWith(full) }).readSite()).toEqual({
      name: { uk: 'Читанка', en: 'Chytanka' },
      tagline: { uk: 'Поруч', en: 'Side by side' },
      about: { uk: '# Про нас', en: '# About' },
      contact: 'desk@poruch.example',
      accents: {
        blue: { light: '#1d4ed8', dark: '#7aa2f7' },
        wheat: { light: '#8a6d00', dark: '#E0AF68' },
      },
      ui: 'uk',
      lead: 'litera-g',
    })
  })

  const accents = (light: string) =>
    `accents:\n  blue:\n    light: ${light}\n    dark: "#7aa2f7"\n  wheat: {light: "#8a6d00", dark: "#e0af68"}\n`
  test.each([
    ['ui: uk\nname: Поруч: читанка\n', 2, 'words with a colon or a quote in them stand in quotes'],
    ['ui: uk\nname: {uk: Поруч}\n', 2, '"name.en": expected words'],
    ['name:\n  uk: Поруч\n  en: ""\n', 3, '"name.en": expected words, found nothing'],
    ['name:\n  uk: Поруч\n  en: Poruch\n  pl: Obok\n', 4, '"name.pl": no such key, expected uk or en'],
    ['name: Поруч\n', 1, '"name": expected uk and en below it'],
    [
      '# так\n\nacents: {}\n',
      3,
      '"acents": no such key, expected name, tagline, about, contact, accents, ui or lead',
    ],
    ['contact: desk\n', 1, '"contact": expected an e-mail address such as desk@poruch.example'],
    ['lead: ../taiemne\n', 1, '"lead": expected a slug such as litera-g'],
    ['ui: ua\n', 1, '"ui": expected uk or en'],
    ['- uk\n', 1, 'expected "key: value" lines'],
    [accents('#ffffff'), 3, '"accents.blue.light": expected a colour such as "#1d4ed8", in quotes'],
    [accents('blue'), 3, '"accents.blue.light": expected a colour such as "#1d4ed8"'],
    [
      accents('"#9ab0ff"'),
      3,
      '"accents.blue.light": expected a contrast of 3:1 or more with the light page, #fbf9f4, found 1.99:1',
    ],
    [
      'accents: {blue: {light: "#1d4ed8", dark: "#7aa2f7"}}\n',
      1,
      '"accents.wheat": expected light and dark below it',
    ],
    ['name: *Поруч*\n', 1, 'expected words that begin with "*" to stand in quotes'],
  ])('names the line and the cure: %j', async (content, line, problem) => {
    const fault = await openFileStore({ folder: libraryWith(content) })
      .readSite()
      .catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(ContentError)
    expect(fault).toMatchObject({ file: 'site.yaml', line, problem: expect.stringContaining(problem) })
  })

  test('refuses a link out of the library, a folder and other bytes', async () => {
    const library = temporaryLibrary()
    symlinkSync(join(libraryWith(full), 'site.yaml'), join(library, 'site.yaml'))
    await expect(openFileStore({ folder: library }).readSite()).rejects.toThrow(
      'Cannot read "site.yaml": "site.yaml" is a link that leads out of the library',
    )
    const other = temporaryLibrary()
    mkdirSync(join(other, 'site.yaml'))
    await expect(openFileStore({ folder: other }).readSite()).rejects.toThrow('"site.yaml": expected a file')
    const old = libraryWith(Buffer.from('ui: uk\nname: \xcf\xee\n', 'latin1'))
    await expect(openFileStore({ folder: old }).readSite()).rejects.toThrow(
      '"site.yaml", line 2: expected words in UTF-8',
    )
  })
})
