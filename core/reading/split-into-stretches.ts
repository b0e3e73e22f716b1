import type { Row } from './number-rows.ts'

/** Characters of the original. With Latin letters under its words a text takes a browser four times as long. */
const lengths = {
  words: {
    /** What it lays out at once, even on a slow phone, within a tenth of a second. */
    longestWhole: 20_000,
    /** What fills a screen: what is laid out together should not be much more. */
    stretchLength: 1_500,
  },
  letters: { longestWhole: 5_000, stretchLength: 500 },
}

/**
 * The rows of a text in stretches that a browser may lay out one by one as they come near: all rows in one stretch of a text that
 * is laid out fast enough as a whole. What belongs together stays so: items of a list, and notes with what they follow.
 * @param shown whether Latin letters stand under the words
 */
export function splitIntoStretches(
  rows: readonly Row[],
  shown: keyof typeof lengths = 'words',
): readonly (readonly Row[])[] {
  const { longestWhole, stretchLength } = lengths[shown]
  const length = rows.reduce((sum, row) => sum + lengthOf(row), 0)
  if (length <= longestWhole) return [rows]
  const stretches: Row[][] = [[]]
  let room = stretchLength
  for (const row of rows) {
    if (room <= 0 && canBegin(row)) {
      stretches.push([])
      room = stretchLength
    }
    stretches.at(-1)?.push(row)
    room -= lengthOf(row)
  }
  return stretches
}

function lengthOf({ pair }: Row): number {
  return pair.segment.words.length
}

function canBegin({ pair }: Row): boolean {
  const { kind } = pair.segment.block
  return kind !== 'item' && kind !== 'note'
}
