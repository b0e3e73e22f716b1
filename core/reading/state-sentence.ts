import { type Claim, claimOf, type Tally } from '#core/translation/claim.ts'
import type { Target } from '#core/translation/pair-segments.ts'

/** What to say of a text's state: one word where all is alike, otherwise what is best and all that is not. */
export type StateSentence =
  | { readonly kind: 'alike'; readonly claim: Claim }
  | {
      readonly kind: 'mixed'
      readonly lead: 'reviewed' | 'translated'
      readonly done: number
      readonly all: number
      readonly rest: readonly { readonly claim: Claim; readonly count: number }[]
    }

/**
 * The computed state of a text, never better than its worst part.
 * @param facts the targets of title and summary: while one of them lags, one word for all would be too much
 */
export function stateSentence(tally: Tally, facts: readonly Target[]): StateSentence {
  const order = ['reviewed', 'translated', 'draft', 'machine', 'stale', 'missing'] as const
  const present = order.filter((claim) => tally[claim] > 0)
  const [first] = present
  if (first === undefined) return { kind: 'alike', claim: 'missing' }
  if (
    present.length === 1 &&
    facts.every((target) => order.indexOf(claimOf(target)) <= order.indexOf(first))
  ) {
    return { kind: 'alike', claim: first }
  }
  const lead = first === 'reviewed' ? 'reviewed' : 'translated'
  const rest = present.filter((claim) => claim !== lead).map((claim) => ({ claim, count: tally[claim] }))
  return { kind: 'mixed', lead, done: tally[lead], all: tally.all, rest }
}
