import { fingerprint } from '#core/text/fingerprint.ts'
import type { HistoryLine } from '#core/text/history.ts'
import type { Text } from '#core/text/text.ts'
import { pairFacts, pairSegments } from './pair-segments.ts'

type Words = {
  readonly language: 'uk' | 'en'
  readonly edition?: string
  readonly segment: string
  readonly words: string
}

/**
 * The history lines for all of today's words that the history does not know yet; every command that writes appends
 * them, so that a quotation can be shown as it was.
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
  return todaysWords(text).flatMap((today): HistoryLine[] => {
    const { words, ...where } = today
    if (known.has(`${placeOf(today)}\t${fingerprint(words)}`)) return []
    return [
      {
        at,
        ...(by === undefined ? {} : { by }),
        ...where,
        before: last.get(placeOf(today)) ?? null,
        after: words,
      },
    ]
  })
}

function placeOf(line: {
  readonly language: string
  readonly edition?: string | undefined
  readonly segment: string
}): string {
  return `${line.language}\t${line.edition ?? ''}\t${line.segment}`
}

/** Every piece of source and target words that has a name. */
function todaysWords(text: Text): Words[] {
  const source = [
    ...pairFacts(text, undefined).map(
      (fact): Words => ({ language: 'uk', segment: fact.key, words: fact.words }),
    ),
    ...text.source.pieces.flatMap(({ segment }): Words[] =>
      segment.id === undefined || segment.words === ''
        ? []
        : [{ language: 'uk', segment: segment.id, words: segment.words }],
    ),
  ]
  const targets = text.editions.flatMap((edition): Words[] => {
    const named = edition.name === undefined ? {} : { edition: edition.name }
    const facts = pairFacts(text, edition).map((fact) => ({ segment: fact.key, target: fact.target }))
    const pairs = pairSegments(text, edition).map((pair) => ({
      segment: pair.segment.id ?? '',
      target: pair.target,
    }))
    return [...facts, ...pairs].flatMap(({ segment, target }): Words[] =>
      target.state === 'missing' ? [] : [{ language: 'en', ...named, segment, words: target.words }],
    )
  })
  return [...source, ...targets]
}
