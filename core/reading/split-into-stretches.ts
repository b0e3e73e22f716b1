import type { Row } from './number-rows.ts'

/** Characters of the original that a browser lays out at once, even on a slow phone, within a tenth of a second. */
const longestWhole = 20_000

/** Characters of the original that fill a screen: what is laid out together should not be much more. */
const stretchLength = 1_500

/**
 * The rows of a text in stretches that a browser may lay out one by one as they come near: all rows in one stretch of a text that
 * is laid out fast enough as a whole. What belongs together stays so: items of a list, and notes with what they follow.
 */
export function splitIntoStretches(rows: readonly Row[]): readonly (readonly Row[])[] {
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
