/** Printed words with a place for the day of access, which only the reader's own clock knows. */
export type OpenDay = {
  readonly before: string
  /** What a day adds, its numbers as fields for fillDay(); empty where the words name no day. */
  readonly day: string
  readonly after: string
}

/** A day of which no two parts are written alike. */
const sample = '2001-02-03'
const fields: Readonly<Record<string, string>> = {
  2001: '{y}',
  February: '{month}',
  '02': '{mm}',
  '03': '{dd}',
  2: '{m}',
  3: '{d}',
}

/**
 * Prints a quotation that names no day of access, with the place where a day would stand. A page that is kept must not
 * name the day on which it was made.
 * @param print gives the quotation as it is with that day, YYYY-MM-DD; a day only ever adds to it
 */
export function leaveDayOpen(print: (accessed: string | undefined) => string): OpenDay {
  const [without, dated] = [print(undefined), print(sample)]
  const length = dated.length - without.length
  let start = 0
  while (start < without.length && without[start] === dated[start]) start += 1
  const day = dated
    .slice(start, start + length)
    .replace(/(?<![\p{L}\d])(?:2001|February|0?[23])(?![\p{L}\d])/gu, (part) => fields[part] ?? part)
  return { before: without.slice(0, start), day, after: without.slice(start) }
}
