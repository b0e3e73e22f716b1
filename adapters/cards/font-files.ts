import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type FaceName, faces } from '#core/cards/letters.ts'

/** A file of Literata: a cut of it, and the alphabets that are in it. */
export type FontFile = { readonly face: FaceName; readonly subset: Subset; readonly data: Buffer }

/** The first that has a letter draws it. Ukrainian first; digits and punctuation are with the Latin letters. */
export const subsets = ['cyrillic', 'latin', 'cyrillic-ext', 'latin-ext', 'greek'] as const
export type Subset = (typeof subsets)[number]

const cuts: Readonly<Record<FaceName, string>> = {
  regular: '400-normal',
  italic: '400-italic',
  semibold: '600-normal',
  'semibold-italic': '600-italic',
  bold: '700-normal',
  heavy: '800-normal',
}

/** The files of Literata that cards are drawn with. @throws where the package is not installed */
export function readFontFiles(): FontFile[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/literata/package.json'))
  return faces.flatMap((face) =>
    subsets.map((subset) => ({
      face,
      subset,
      data: readFileSync(join(folder, `files/literata-${subset}-${cuts[face]}.woff`)),
    })),
  )
}

/** What the engine knows a font under. Two subsets under one name would hide each other's letters. */
export function fontName(face: FaceName, subset: Subset): string {
  return `${face} ${subset}`
}
