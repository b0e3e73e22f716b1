import type { Pair } from '#core/translation/pair-segments.ts'

/** A pair as a row of the reading page. Headings, notes and breaks have no number. */
export type Row = { readonly pair: Pair; readonly number: number | undefined }

/** The pairs with the numbers that readers see beside the paragraphs, from 1. */
export function numberRows(pairs: readonly Pair[]): Row[] {
  let last = 0
  return pairs.map((pair) => ({ pair, number: isCounted(pair) ? ++last : undefined }))
}

function isCounted({ segment }: Pair): boolean {
  const { kind } = segment.block
  return segment.words !== '' && kind !== 'heading' && kind !== 'note' && kind !== 'break'
}
