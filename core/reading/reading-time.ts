/** Letters read in a minute, blanks not counted: about 180 Ukrainian or 230 English words of prose. */
const lettersPerMinute = 1_000

/** Whole minutes, at least one, that a grown reader needs for these words in one language. */
export function readingMinutes(words: Iterable<string>): number {
  let letters = 0
  for (const part of words) letters += part.replace(/\s/g, '').length
  return Math.max(1, Math.round(letters / lettersPerMinute))
}
