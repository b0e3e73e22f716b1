import type { HistoryLine } from '#core/text/history.ts'
import { sameWords } from '#core/text/normalise.ts'
import type { PairWords } from './pair-revision.ts'

/** A pair that stood on the page, as far as the log can tell. */
export type StandingPair = PairWords & {
  /** The save that brought it, ISO 8601 in UTC; undefined where the log does not tell. */
  readonly since: string | undefined
  /** The save that changed it; undefined where it still stands, or the log does not tell. */
  readonly until: string | undefined
  /** Who made the save that brought it. */
  readonly by: string | undefined
}

/** What a segment's words are today; undefined where it has none. */
export type TodaysWords = { readonly source: string | undefined; readonly target: string | undefined }

/**
 * The pairs of a segment and one edition that stood together, oldest first: one after each save of the log, and one before
 * it where the log lost what came earlier. A save notes all words that are new to it, so that a side it says nothing of
 * was what it had been. Only where a line does not begin with the words that the line before it ended with, a line is
 * lost, and nobody knows what stood in between; nothing is paired with it there.
 * @param lines those of the segment's source and of the edition's target, oldest first
 */
export function standingPairs(lines: Iterable<HistoryLine>, today: TodaysWords): StandingPair[] {
  const saves = groupSaves(lines)
  // Without its first words, the log may have lost those of the translation too.
  const start = saves[0]?.source?.before === null ? null : undefined
  const sources = follow(saves, 'source', { start, today: today.source ?? null })
  const targets = follow(saves, 'target', { start, today: today.target ?? null })
  const pairs: StandingPair[] = []
  let isWhole = true
  for (const [index, { at, by }] of saves.entries()) {
    const [source, target] = [sources[index], targets[index]]
    if (source === undefined || target === undefined) continue
    const before = pairOf(source.before, target.before)
    const after = pairOf(source.after, target.after)
    const isMet = index === 0 || !isWhole
    if (isMet && before !== undefined) pairs.push({ ...before, since: undefined, until: at, by: undefined })
    isWhole = source.lasts && target.lasts
    if (after === undefined) continue
    const until = isWhole ? saves[index + 1]?.at : undefined
    const last = pairs.at(-1)
    const goesOn = last !== undefined && before !== undefined && isSamePair(before, after)
    if (goesOn) pairs[pairs.length - 1] = { ...last, until }
    else pairs.push({ ...after, since: at, until, by })
  }
  return pairs
}

/** What a save made of the words of one side. */
type Step = { readonly before: string | null; readonly after: string | null }
type Save = {
  readonly at: string
  readonly by: string | undefined
  source?: Step
  target?: Step
}

/** The lines of one moment are one save: what stood between them, if anything did, nobody saw. */
function groupSaves(lines: Iterable<HistoryLine>): Save[] {
  const saves: Save[] = []
  for (const { at, by, language, before, after } of lines) {
    let save = saves.at(-1)
    if (save?.at !== at) {
      save = { at, by }
      saves.push(save)
    }
    const side = language === 'uk' ? 'source' : 'target'
    save[side] = { before: save[side] === undefined ? before : save[side].before, after }
  }
  return saves
}

/** The words of one side around a save: null where there were none, undefined where the log does not tell. */
type Around = {
  readonly before: string | null | undefined
  readonly after: string | null | undefined
  /** Whether the words after it are those that the next save found. */
  readonly lasts: boolean
}

type Ends = { readonly start: null | undefined; readonly today: string | null }

function follow(saves: readonly Save[], side: 'source' | 'target', { start, today }: Ends): Around[] {
  const around: Around[] = []
  const words = carryWords(saves, side, start)
  /** What the next line of this side begins with; undefined where there is none. */
  let next: string | null | undefined
  for (const [index, save] of [...saves.entries()].reverse()) {
    const step = save[side]
    const last = words[index]
    const found = next === undefined && index === saves.length - 1 ? today : next
    const lasts = last === undefined ? next === null : found === undefined || isSame(last, found)
    const isTold = step !== undefined || lasts || (last !== undefined && next === undefined)
    const after = isTold ? (last ?? null) : undefined
    around.push({ before: step === undefined ? after : step.before, after, lasts })
    if (step !== undefined) next = step.before
  }
  return around.reverse()
}

/** The last words of one side that the log tells of, at each save; undefined before its first line. */
function carryWords(
  saves: readonly Save[],
  side: 'source' | 'target',
  start: null | undefined,
): (string | null | undefined)[] {
  let last: string | null | undefined = start
  return saves.map((save) => {
    if (save[side] !== undefined) last = save[side].after
    return last
  })
}

function isSame(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && sameWords(one, other))
}

function isSamePair(one: PairWords, other: PairWords): boolean {
  return isSame(one.source, other.source) && isSame(one.target ?? null, other.target ?? null)
}

/** A pair needs its source; whether there was a translation must be known. */
function pairOf(source: string | null | undefined, target: string | null | undefined): PairWords | undefined {
  if (source === null || source === undefined || target === undefined) return undefined
  return { source, target: target ?? undefined }
}
