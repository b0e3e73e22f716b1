import { marksOf } from '#core/text/marks-of.ts'
import type { Pair } from '#core/translation/pair-segments.ts'
import { numberRows, type Row } from './number-rows.ts'

/** One pair of a text, and what one needs to understand it. */
export type Passage = {
  readonly row: Row
  /** How many numbered paragraphs the text has. */
  readonly all: number
  /** What stands right before and after it, breaks left out. Notes stand among notes. */
  readonly before: Row | undefined
  readonly after: Row | undefined
  /** The notes that its words refer to, in the text's order. */
  readonly notes: readonly Row[]
}

/** The passage under an id; undefined where the text has no such segment, or only a break to show. */
export function findPassage(pairs: readonly Pair[], id: string): Passage | undefined {
  const rows = numberRows(pairs)
  const row = rows.find(({ pair }) => pair.segment.id === id)
  if (row === undefined || !isPassage(row)) return undefined
  const like = rows.filter((each) => isPassage(each) && isNote(each) === isNote(row))
  const place = like.indexOf(row)
  const { segment, blocks } = row.pair
  const marks = marksOf([segment.block, ...blocks])
  return {
    row,
    all: rows.filter(({ number }) => number !== undefined).length,
    before: like[place - 1],
    after: like[place + 1],
    notes: rows.filter((each) => each !== row && marks.has(labelOf(each) ?? '')),
  }
}

function isPassage({ pair }: Row): boolean {
  return pair.segment.block.kind !== 'break'
}

function isNote(row: Row): boolean {
  return labelOf(row) !== undefined
}

function labelOf({ pair }: Row): string | undefined {
  const { block } = pair.segment
  return block.kind === 'note' ? block.label.toLowerCase() : undefined
}
