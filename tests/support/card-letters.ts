import { readFontFiles } from '#adapters/cards/font-files.ts'
import { readLetters } from '#adapters/cards/read-letters.ts'

/** The letters that cards are drawn with. */
export const letters = readLetters(readFontFiles())
