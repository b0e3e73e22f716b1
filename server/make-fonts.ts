import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { renameFont } from './rename-font.ts'

const require = createRequire(import.meta.url)
const folder = join(import.meta.dirname, '../app/_ui/fonts')

const basicLatin = between(0x20, 0x7e)
const punctuation = '\u00a0«»‘’“”„–—…·°§×'
const ukrainian = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя\u0301№'
// ¶ is on every page, in the system's own letters, and needs no face.
const otherLatin = between(0xa1, 0xff).replaceAll(/[«»·°§×¶]/g, '')

/**
 * The faces of Literata that pages use, each with the characters, weights and features that pages need: 45 kB in all
 * for a page that uses the first four. The fifth, Latin letters with marks, is fetched only by pages that have any.
 */
export const faces = [
  {
    name: 'latin',
    from: 'latin-wght-normal',
    characters: basicLatin + punctuation,
    weights: { min: 400, max: 700 },
    features: ['kern', 'mark'],
  },
  {
    name: 'cyrillic',
    from: 'cyrillic-wght-normal',
    characters: ukrainian,
    weights: { min: 400, max: 700 },
    features: ['kern', 'mark'],
  },
  {
    name: 'latin-italic',
    from: 'latin-wght-italic',
    characters: `${between(0x41, 0x5a) + between(0x61, 0x7a)} .,;:!?()-’“”–—…`,
    weights: 400,
    features: [],
  },
  {
    name: 'cyrillic-italic',
    from: 'cyrillic-wght-italic',
    characters: ukrainian.replace('\u0301№', ''),
    weights: 400,
    features: [],
  },
  {
    name: 'latin-marked',
    from: 'latin-wght-normal',
    characters: otherLatin,
    weights: { min: 400, max: 700 },
    features: ['kern', 'mark'],
  },
] as const

/** The Latin letters of the face made for dyslexic readers, for those who choose it (comfort.css). */
export const dyslexicFaces = [
  { name: 'dyslexic', from: 'latin-400-normal' },
  { name: 'dyslexic-bold', from: 'latin-700-normal' },
] as const

/** The characters of both weights. */
export const dyslexicCharacters = basicLatin + punctuation

/** Its name is reserved for the whole face (OFL 1.1 §3), so what is cut out of it has another. */
export const dyslexicNames = { reserved: 'OpenDyslexic', ours: 'PoruchLetter' } as const

/** Writes the page's fonts into app/_ui/fonts where they are missing. */
export async function makeFonts(): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, from, characters, weights, features } of faces) {
    const source = `@fontsource-variable/literata/files/literata-${from}.woff2`
    await makeFont(`literata-${name}`, source, (font) =>
      subsetFont(font, characters, {
        targetFormat: 'woff2',
        noHinting: true,
        keepFeatures: [...features],
        variationAxes: { wght: weights },
        // Advance widths and metrics of the weights between are in the outlines too; nothing is measured by these here.
        dropTables: ['HVAR', 'MVAR', 'STAT', 'gasp'],
      }),
    )
  }
  for (const { name, from } of dyslexicFaces)
    await makeFont(name, `@fontsource/opendyslexic/files/opendyslexic-${from}.woff2`, cutDyslexic)
}

async function cutDyslexic(font: Buffer): Promise<Buffer> {
  const letters = { noHinting: true, keepFeatures: ['kern', 'mark'], dropTables: ['gasp'] }
  const cut = await subsetFont(font, dyslexicCharacters, { targetFormat: 'truetype', ...letters })
  const renamed = renameFont(cut, dyslexicNames.reserved, dyslexicNames.ours)
  return subsetFont(renamed, dyslexicCharacters, { targetFormat: 'woff2', ...letters })
}

async function makeFont(name: string, source: string, cut: (font: Buffer) => Promise<Buffer>): Promise<void> {
  const path = join(folder, `${name}.woff2`)
  if (existsSync(path)) return
  await writeFile(`${path}.tmp`, await cut(await readFile(require.resolve(source))))
  await rename(`${path}.tmp`, path)
}

function between(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')
}
