/**
 * Which blanks of stored words are no-break ones, so that what copies shown words can tell them from those that glue() sets:
 * their places among all plain and no-break blanks, counted from 0, as a list that an attribute holds (`3 17`); undefined
 * where there is none. Other characters, line ends among them, do not count: pages may set those between blocks.
 */
export function noBreaksIn(words: string): string | undefined {
  const blanks = words.match(/[ \u00a0]/g) ?? []
  return blanks.flatMap((blank, place) => (blank === ' ' ? [] : [place])).join(' ') || undefined
}
