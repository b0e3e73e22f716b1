import { glue } from './glue.ts'

const noBreak = '\u00a0'

/**
 * Words as they are stored, from the words as glue() set them: a no-break blank is a plain one again wherever glue() would
 * have put it. One that an editor typed elsewhere stays; one typed where glue() puts its own cannot be told from it.
 * @param words whole, as they were given to glue(): what stands around a blank decides
 */
export function unglue(words: string, language: 'uk' | 'en'): string {
  if (!words.includes(noBreak)) return words
  const glued = glue(words.replaceAll(noBreak, ' '), language)
  return words.replace(/\u00a0/g, (blank, at: number) => (glued[at] === noBreak ? ' ' : blank))
}
