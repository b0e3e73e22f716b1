import { numberRows } from '#core/reading/number-rows.ts'
import type { Text } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'

/** A part of a text as an editor finds it. */
export type Part = { readonly place: string; readonly words: string }

/**
 * The parts of a text by id, `title` and `summary` among them: `¶ 3` as readers see it numbered, or the kind of what
 * has no number.
 */
export function nameParts(text: Text): ReadonlyMap<string, Part> {
  const { title, summary = '' } = text.source.facts
  const rows = numberRows(pairSegments(text, undefined)).map(({ pair, number }): [string, Part] => {
    const { id = '', block, words } = pair.segment
    return [id, { place: number === undefined ? block.kind : `¶ ${number}`, words }]
  })
  return new Map([
    ['title', { place: '', words: title }],
    ['summary', { place: '', words: summary }],
    ...rows,
  ])
}
