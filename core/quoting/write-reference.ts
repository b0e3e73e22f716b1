import type { Part } from './quotation.ts'

/** What there is of the entries, with the mark between them; nothing where there is none. */
export function list(mark: string, entries: readonly (readonly Part[] | false)[]): Part[] {
  const there = entries.filter((entry) => entry !== false).filter((entry) => entry.length > 0)
  return there.flatMap((entry, index) => (index === 0 ? entry : [{ words: mark }, ...entry]))
}

/** The words with a full stop, unless they end a sentence themselves. */
export function endSentence(parts: readonly Part[]): Part[] {
  const last = parts.at(-1)
  if (last === undefined) return []
  const isEnded = last.to === undefined && /[.!?…][»”“’"']*$/u.test(last.words)
  return isEnded ? [...parts] : [...parts, { words: '.' }]
}

/** The reference in plain words. */
export function wordsOfParts(parts: readonly Part[]): string {
  return parts.map(({ words }) => words).join('')
}
