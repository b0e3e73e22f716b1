import { isDate } from './facts.ts'

/** A file's words without the `date YYYY-MM-DD` before them; lines keep their numbers. */
export type Dated = { readonly published: string | undefined; readonly words: string }

/** Takes a leading `date YYYY-MM-DD`, on a line of its own or before the first words, where that day exists. */
export function takeDate(words: string): Dated {
  const match = /^(\s*)date[ \t]+(\S+)(?=\s|$)/.exec(words)
  const [found = '', blanks = '', date = ''] = match ?? []
  if (!isDate(date)) return { published: undefined, words }
  return { published: date, words: blanks + words.slice(found.length) }
}
