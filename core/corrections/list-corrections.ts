import { type Correction, findCorrections, type Rewording } from '#core/feeds/find-corrections.ts'
import type { HistoryLine } from '#core/text/history.ts'
import type { Text } from '#core/text/text.ts'
import { type Change, diffWords } from '#core/translation/diff-words.ts'
import { namePlaces, type PlaceName } from './name-places.ts'

/** What a save changed in one place, and how. */
export type CorrectedPlace = Omit<Rewording, 'before' | 'after'> & {
  readonly place: PlaceName
  /** Word by word; where the place has no words any more, all of them went. */
  readonly changes: readonly Change[]
}

export type CorrectedSave = Omit<Correction, 'rewordings'> & {
  /** In reading order, the original before its translations, what is gone at the end. */
  readonly places: readonly CorrectedPlace[]
}

/** The saves of one day, newest first; the day in UTC as YYYY-MM-DD. */
export type CorrectedDay = { readonly day: string; readonly saves: readonly CorrectedSave[] }

/** Some of a text's corrections, newest first, and how many saves corrected it in all. */
export type CorrectionsList = { readonly days: readonly CorrectedDay[]; readonly saves: number }

/**
 * The corrections log of a text, as one page shows it. First words and a first translation correct nothing.
 * @param which how many of the newest saves to pass over, and how many to give; only these are compared word by word
 */
export function listCorrections(
  text: Text,
  history: readonly HistoryLine[],
  which: { readonly skip: number; readonly most: number },
): CorrectionsList {
  const corrections = findCorrections(history)
  const places = namePlaces(text)
  const shown = corrections.slice(which.skip, which.skip + which.most)
  const days = Map.groupBy(shown, ({ at }) => at.slice(0, 'YYYY-MM-DD'.length))
  return {
    saves: corrections.length,
    days: [...days].map(([day, saves]) => ({ day, saves: saves.map((save) => tell(save, places)) })),
  }
}

function tell({ at, by, rewordings }: Correction, places: ReadonlyMap<string, PlaceName>): CorrectedSave {
  const order = new Map([...places.keys()].map((segment, index) => [segment, index]))
  const rank = ({ segment }: Rewording) => order.get(segment) ?? order.size
  const inOrder = rewordings.toSorted(
    (one, other) => rank(one) - rank(other) || sideRank(one) - sideRank(other),
  )
  return {
    at,
    by,
    places: inOrder.map(({ before, after, ...rest }) => ({
      ...rest,
      place: places.get(rest.segment) ?? { kind: 'gone' },
      changes: diffWords(before, after ?? '', rest.language),
    })),
  }
}

function sideRank({ language, edition }: Rewording): number {
  if (language === 'uk') return 0
  return edition === undefined ? 1 : 2
}
