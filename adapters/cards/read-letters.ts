import type { Face, FaceName, Letters } from '#core/cards/letters.ts'
import type { FontFile } from './font-files.ts'
import { readWidths } from './read-woff.ts'

/** What letters the files have, and how wide they are. Marks, controls and odd blanks are left out: none is drawn by itself. */
export function readLetters(files: readonly FontFile[]): Letters {
  return {
    regular: readFace(files, 'regular'),
    italic: readFace(files, 'italic'),
    semibold: readFace(files, 'semibold'),
    'semibold-italic': readFace(files, 'semibold-italic'),
    bold: readFace(files, 'bold'),
    heavy: readFace(files, 'heavy'),
  }
}

function readFace(files: readonly FontFile[], face: FaceName): Face {
  const letters = new Map<number, number>()
  for (const file of files) {
    if (file.face !== face) continue
    for (const [letter, width] of readWidths(file.data))
      if (!letters.has(letter) && isDrawn(letter)) letters.set(letter, width)
  }
  return letters
}

function isDrawn(letter: number): boolean {
  return letter === 0x20 || letter === 0xa0 || /[^\p{M}\p{C}\p{Z}]/u.test(String.fromCodePoint(letter))
}
