import type { HistoryLine } from '#core/text/history.ts'
import { sameWords } from '#core/text/normalise.ts'

/** Words of a text that others took the place of, or nothing. */
export type Rewording = {
  readonly language: 'uk' | 'en'
  /** The edition's name; undefined for the text's first translation and for the source. */
  readonly edition: string | undefined
  /** The id of a segment, which may be gone since, or `title` or `summary`. */
  readonly segment: string
  readonly before: string
  /** Undefined where nothing stands there any more. */
  readonly after: string | undefined
  readonly note: string | undefined
}

/** What one save changed of the words that readers had. */
export type Correction = {
  /** The moment of the save, ISO 8601 in UTC: no other correction of the text has it. */
  readonly at: string
  readonly by: string | undefined
  /** At least one, in the order of the log. */
  readonly rewordings: readonly Rewording[]
}

/**
 * The corrections that a log tells of, newest first. A segment's first words and its first translation correct nothing,
 * nor does what is only set otherwise (other blanks, another apostrophe). Lines without a moment are passed over.
 */
export function findCorrections(history: readonly HistoryLine[]): Correction[] {
  const saves = new Map<string, HistoryLine[]>()
  for (const line of history) {
    const at = momentOf(line.at)
    if (at === undefined) continue
    const save = saves.get(at)
    if (save === undefined) saves.set(at, [line])
    else save.push(line)
  }
  return [...saves]
    .map(([at, lines]) => ({ at, by: lines.find((line) => line.by !== undefined)?.by, ...reword(lines) }))
    .filter(({ rewordings }) => rewordings.length > 0)
    .sort((one, other) => (one.at < other.at ? 1 : -1))
}

/** A moment in the one spelling that sorts, ISO 8601 in UTC with milliseconds; undefined where the words are none. */
export function momentOf(words: string): string | undefined {
  // Without a zone it would be a moment of the machine that reads it.
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(words) ? Date.parse(words) : Number.NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

// A save may log the same words twice: those that it found, and those that it wrote.
function reword(lines: readonly HistoryLine[]): { readonly rewordings: readonly Rewording[] } {
  const places = new Map<string, Rewording>()
  for (const { language, edition, segment, before, after, note } of lines) {
    const place = `${language}\t${edition ?? ''}\t${segment}`
    const earlier = places.get(place)
    const met = earlier?.before ?? before
    if (met === null) continue
    const now = after ?? undefined
    places.set(place, { language, edition, segment, before: met, after: now, note: note ?? earlier?.note })
  }
  return { rewordings: [...places.values()].filter(({ before, after }) => !sameWords(before, after ?? '')) }
}
