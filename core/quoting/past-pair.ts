import type { HistoryLine } from '#core/text/history.ts'
import type { Text } from '#core/text/text.ts'
import { pairNamed } from '#core/translation/pair-segments.ts'
import { pairRevision } from './pair-revision.ts'
import { type StandingPair, standingPairs } from './standing-pairs.ts'

/** A segment as it is today. */
export type Today = {
  /** Its id, `title` or `summary`. */
  readonly segment: string
  /** Undefined where the segment is gone. */
  readonly source: string | undefined
  /** Its translations by edition, the text's own under undefined; those without words are left out. */
  readonly targets: ReadonlyMap<string | undefined, string>
}

/** What a revision pins. `unknown`: no pair that the log can vouch for has it. */
export type Past =
  | { readonly kind: 'today'; readonly edition: string | undefined }
  | ({ readonly kind: 'past'; readonly edition: string | undefined } & StandingPair)
  | { readonly kind: 'unknown' }

/** What stands under a segment's name today, in every edition. */
export function todayOf(text: Text, segment: string): Today {
  const find = (edition: Text['editions'][number] | undefined) =>
    pairNamed(text, edition).find(({ key }) => key === segment)
  const targets = text.editions.flatMap((edition): [string | undefined, string][] => {
    const target = find(edition)?.target
    return target === undefined || target.state === 'missing' ? [] : [[edition.name, target.words]]
  })
  return { segment, source: find(undefined)?.words, targets: new Map(targets) }
}

/**
 * The pair that a revision pins: today's, or the last that stood with these words as the log tells it. Nothing is put
 * together that the log does not vouch for, so a revision can be made up of words that stood there at different times
 * and still be unknown.
 * @param history the text's log, oldest first; lines of other segments are passed over
 */
export function pastPair(history: Iterable<HistoryLine>, today: Today, revision: string): Past {
  const { segment, source, targets } = today
  const lines = [...history].filter((line) => line.segment === segment)
  const editions = new Set([undefined, ...targets.keys(), ...lines.map((line) => line.edition)])
  for (const edition of editions) {
    if (source === undefined) break
    if (pairRevision({ source, target: targets.get(edition) }) === revision) return { kind: 'today', edition }
  }
  for (const edition of editions) {
    const own = lines.filter((line) => line.language === 'uk' || line.edition === edition)
    const found = standingPairs(own, { source, target: targets.get(edition) }).findLast(
      (pair) => pairRevision(pair) === revision,
    )
    if (found !== undefined) return { kind: 'past', edition, ...found }
  }
  return { kind: 'unknown' }
}
