import { momentOf } from '#core/feeds/find-corrections.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { sameWords } from '#core/text/normalise.ts'
import type { Text } from '#core/text/text.ts'
import { type Change, diffWords } from '#core/translation/diff-words.ts'
import { type PairWords, pairRevision } from './pair-revision.ts'
import { pastPair, todayOf } from './past-pair.ts'
import { standingPairs } from './standing-pairs.ts'

/** How the words of one side changed since, word by word; undefined where they are the same. */
export type SideChange = readonly Change[] | undefined

/** A pair as it was quoted, and what has become of it. */
export type QuotedPair = {
  readonly words: PairWords
  /** The edition that its target is from; undefined for the text's own translation. */
  readonly edition: string | undefined
  /** The day on which the log first met it, as YYYY-MM-DD; undefined where the log does not tell. */
  readonly since: string | undefined
  /** The day on which it was changed; undefined where it still stands, or the log does not tell. */
  readonly until: string | undefined
  /** `same`: it stands so today; `gone`: the paragraph was taken out. */
  readonly now:
    | { readonly kind: 'same' | 'gone' }
    | { readonly kind: 'changed'; readonly source: SideChange; readonly target: SideChange }
}

/**
 * The pair that a revision pins, and how it has changed since; undefined where nothing vouches for it.
 * @param history the text's log, oldest first
 */
export function quotedPair(
  text: Text,
  history: readonly HistoryLine[],
  segment: string,
  revision: string,
): QuotedPair | undefined {
  const today = todayOf(text, segment)
  const past = pastPair(history, today, revision)
  if (past.kind === 'unknown') return undefined
  const { edition } = past
  const target = today.targets.get(edition)
  if (past.kind === 'past') {
    const words = { source: past.source, target: past.target }
    const now = compare(words, today.source, target)
    return { words, edition, since: dayOf(past.since), until: dayOf(past.until), now }
  }
  const words = { source: today.source ?? '', target }
  const since = sinceWhen(history, segment, edition, words)
  return { words, edition, since: dayOf(since), until: undefined, now: { kind: 'same' } }
}

function compare(
  words: PairWords,
  source: string | undefined,
  target: string | undefined,
): QuotedPair['now'] {
  if (source === undefined) return { kind: 'gone' }
  return {
    kind: 'changed',
    source: changeOf(words.source, source, 'uk'),
    target: changeOf(words.target ?? '', target ?? '', 'en'),
  }
}

function changeOf(before: string, after: string, language: 'uk' | 'en'): SideChange {
  return sameWords(before, after) ? undefined : diffWords(before, after, language)
}

/** Since when today's pair has stood; undefined where the log has not met it yet. */
function sinceWhen(
  history: readonly HistoryLine[],
  segment: string,
  edition: string | undefined,
  words: PairWords,
): string | undefined {
  const own = history.filter(
    (line) => line.segment === segment && (line.language === 'uk' || line.edition === edition),
  )
  const last = standingPairs(own, words).at(-1)
  if (last === undefined || last.until !== undefined) return undefined
  return pairRevision(last) === pairRevision(words) ? last.since : undefined
}

/** The log's words for a moment may be anybody's. */
function dayOf(moment: string | undefined): string | undefined {
  return momentOf(moment ?? '')?.slice(0, 'YYYY-MM-DD'.length)
}
