/** Letters read in a minute, blanks not counted: about 180 Ukrainian or 230 English words of prose. */
const lettersPerMinute = 1_000

/** Whole minutes, at least one, that a grown reader needs for these words in one language. */
export function readingMinutes(words: Iterable<string>): number {
  let letters = 0
  for (const part of words) letters += countLetters(part)
  return minutesFor(letters)
}

/** Whole minutes, at least one, for so many letters. */
export function minutesFor(letters: number): number {
  return Math.max(1, Math.round(letters / lettersPerMinute))
}

/** Letters, figures and signs, blanks not counted. */
export function countLetters(words: string): number {
  return words.replace(/\s/g, '').length
}
