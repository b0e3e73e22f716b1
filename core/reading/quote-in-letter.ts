import { cutWords } from './cut-words.ts'

// Mail programs lose what is much longer than 2,000 characters, and a Cyrillic letter takes six of them.
const sourceLength = 150
const targetLength = 300

/** What a letter about a paragraph quotes of it: the beginnings of both texts, «—» for a translation that is not there. */
export function quoteInLetter(
  source: string,
  target: string,
): { readonly source: string; readonly target: string } {
  return { source: cutWords(source, sourceLength), target: cutWords(target, targetLength) || '—' }
}
