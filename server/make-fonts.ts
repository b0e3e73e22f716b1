import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

const folder = join(import.meta.dirname, '../app/_ui/fonts')

const basicLatin = between(0x20, 0x7e)
const punctuation = '\u00a0«»‘’“”„–—…·°§×'
const ukrainian = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя\u0301№'
const otherLatin = between(0xa1, 0xff).replaceAll(/[«»·°§×]/g, '')

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

/** Writes the page's fonts into app/_ui/fonts where they are missing. */
export async function makeFonts(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const source = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/literata/package.json'))
  for (const face of faces) {
    const path = join(folder, `literata-${face.name}.woff2`)
    if (existsSync(path)) continue
    const font = await subsetFont(
      await readFile(join(source, `files/literata-${face.from}.woff2`)),
      face.characters,
      {
        targetFormat: 'woff2',
        noHinting: true,
        keepFeatures: [...face.features],
        variationAxes: { wght: face.weights },
        // Advance widths and metrics of the weights between are in the outlines too; nothing is measured by these here.
        dropTables: ['HVAR', 'MVAR', 'STAT', 'gasp'],
      },
    )
    await writeFile(`${path}.tmp`, font)
    await rename(`${path}.tmp`, path)
  }
}

function between(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')
}
