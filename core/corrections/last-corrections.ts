import { type Correction, findCorrections } from '#core/feeds/find-corrections.ts'
import type { HistoryLine } from '#core/text/history.ts'
import type { Text } from '#core/text/text.ts'
import { namePlaces, type PlaceName } from './name-places.ts'

/** A save in a line: where it corrected the text, not how. */
export type BriefCorrection = {
  /** The moment of the save, ISO 8601 in UTC: its name in the log of corrections. */
  readonly at: string
  /** The first of its places, in reading order, each but once. */
  readonly places: readonly PlaceName[]
  /** How many more there are. */
  readonly more: number
}

/** Places that a line can name and still be read at a glance. */
const namedPlaces = 3

/** The newest corrections of a text. @param most how many */
export function lastCorrections(
  text: Text,
  history: readonly HistoryLine[],
  most: number,
): BriefCorrection[] {
  const saves = findCorrections(history).slice(0, most)
  if (saves.length === 0) return []
  const names = namePlaces(text)
  return saves.map((save) => brief(save, names))
}

function brief({ at, rewordings }: Correction, names: ReadonlyMap<string, PlaceName>): BriefCorrection {
  const met = new Set(rewordings.map(({ segment }) => segment))
  const there = [...names].flatMap(([segment, name]) => (met.has(segment) ? [name] : []))
  const gone = [...met].some((segment) => !names.has(segment)) ? [{ kind: 'gone' } as const] : []
  const places = [...there, ...gone]
  return { at, places: places.slice(0, namedPlaces), more: Math.max(0, places.length - namedPlaces) }
}
