import { fingerprint } from '#core/text/fingerprint.ts'
import type { HistoryLine } from '#core/text/history.ts'
import type { Text } from '#core/text/text.ts'
import { pairNamed } from './pair-segments.ts'

type Words = {
  readonly language: 'uk' | 'en'
  readonly edition?: string
  readonly segment: string
  readonly words: string
}

/**
 * The history lines for all words that the history does not know yet: today's, and those that a stale target was made
 * from, since signing takes them out of the ledger. Every command that writes appends them, so that a quotation can be
 * shown as it was.
 * @param at the moment, ISO 8601 in UTC
 */
export function remember(
  text: Text,
  history: readonly HistoryLine[],
  at: string,
  by: string | undefined,
): HistoryLine[] {
  const known = new Set<string>()
  const last = new Map<string, string | null>()
  for (const line of history) {
    last.set(placeOf(line), line.after)
    if (line.after !== null) known.add(`${placeOf(line)}\t${fingerprint(line.after)}`)
  }
  return [...formerWords(text), ...todaysWords(text)].flatMap((met): HistoryLine[] => {
    const { words, ...where } = met
    const place = placeOf(met)
    const mark = `${place}\t${fingerprint(words)}`
    if (known.has(mark)) return []
    const before = last.get(place) ?? null
    known.add(mark)
    last.set(place, words)
    return [{ at, ...(by === undefined ? {} : { by }), ...where, before, after: words }]
  })
}

function placeOf(line: {
  readonly language: string
  readonly edition?: string | undefined
  readonly segment: string
}): string {
  return `${line.language}\t${line.edition ?? ''}\t${line.segment}`
}

/** The source words that stale targets were made from. */
function formerWords(text: Text): Words[] {
  return text.editions.flatMap((edition) =>
    pairNamed(text, edition).flatMap(({ key, target }): Words[] =>
      target.state === 'missing' || target.staleSince === undefined
        ? []
        : [{ language: 'uk', segment: key, words: target.staleSince }],
    ),
  )
}

/** Every piece of source and target words that has a name. */
function todaysWords(text: Text): Words[] {
  const source = pairNamed(text, undefined).flatMap(({ key, words }): Words[] =>
    words === '' ? [] : [{ language: 'uk', segment: key, words }],
  )
  const targets = text.editions.flatMap((edition) => {
    const named = edition.name === undefined ? {} : { edition: edition.name }
    return pairNamed(text, edition).flatMap(({ key, target }): Words[] =>
      target.state === 'missing' ? [] : [{ language: 'en', ...named, segment: key, words: target.words }],
    )
  })
  return [...source, ...targets]
}
