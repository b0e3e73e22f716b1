import type { Pair, Target } from './pair-segments.ts'

/** What readers are told of a target: never better than the truth. Ordered from worst to best. */
export const claims = ['missing', 'stale', 'machine', 'draft', 'translated', 'reviewed'] as const
export type Claim = (typeof claims)[number]

/** A target that was edited since it was reviewed is shown without any claim of review. */
export function claimOf(target: Target): Claim {
  if (target.state === 'missing') return 'missing'
  if (target.staleSince !== undefined) return 'stale'
  return target.edited && target.state === 'reviewed' ? 'translated' : target.state
}

/** How many paragraphs carry each claim. */
export type Tally = Readonly<Record<Claim, number>> & { readonly all: number }

/** Counts the pairs that have words; breaks need no translation. */
export function tallyPairs(pairs: readonly Pair[]): Tally {
  const counts = { missing: 0, stale: 0, machine: 0, draft: 0, translated: 0, reviewed: 0, all: 0 }
  for (const pair of pairs) {
    if (!hasWords(pair)) continue
    counts[claimOf(pair.target)]++
    counts.all++
  }
  return counts
}

/** A text's state: the worst claim of any of its parts, its title and summary among them. */
export function stateOf(targets: readonly Target[]): Claim {
  const worst = Math.min(...targets.map((target) => claims.indexOf(claimOf(target))))
  return claims[worst] ?? 'missing'
}

/**
 * The share of paragraphs that people have translated, 0 to 100, rounded down so that 100 means all. A translation
 * whose original changed since is still one; a machine's is none.
 */
export function percentTranslated(pairs: readonly Pair[]): number {
  const all = pairs.filter(hasWords)
  if (all.length === 0) return 0
  const byPeople = all.filter(({ target }) => target.state !== 'missing' && target.state !== 'machine')
  return Math.floor((100 * byPeople.length) / all.length)
}

function hasWords(pair: Pair): boolean {
  return pair.segment.words.trim() !== ''
}
