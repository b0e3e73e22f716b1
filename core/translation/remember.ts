import { fingerprint } from '#core/text/fingerprint.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { sameWords } from '#core/text/normalise.ts'
import type { Text } from '#core/text/text.ts'
import { pairNamed } from './pair-segments.ts'

type Place = Pick<HistoryLine, 'language' | 'edition' | 'segment'>
type Words = Place & { readonly words: string }
/** A place that has no words any more. */
type Gone = Place & { readonly words: null }

/**
 * The history lines that bring the log up to today: for words that are not the last it knows of their place, for words
 * that are gone, and for those that a stale target was made from where it never had them, since signing takes them out of
 * the ledger. Every command that writes appends them, so that each moment of the log tells what stood there then, and a
 * quotation can be shown as it was.
 * @param at the moment, ISO 8601 in UTC
 */
export function remember(
  text: Text,
  history: readonly HistoryLine[],
  at: string,
  by: string | undefined,
): HistoryLine[] {
  const known = new Set<string>()
  const last = new Map<string, HistoryLine>()
  const lines: HistoryLine[] = []
  const keep = (line: HistoryLine) => {
    last.set(placeOf(line), line)
    if (line.after !== null) known.add(markOf(line, line.after))
  }
  const note = ({ words, ...where }: Words | Gone) => {
    const before = last.get(placeOf(where))?.after ?? null
    const line = { at, ...(by === undefined ? {} : { by }), ...where, before, after: words }
    keep(line)
    lines.push(line)
  }

  for (const line of history) keep(line)
  for (const met of formerWords(text)) if (!known.has(markOf(met, met.words))) note(met)
  const today = todaysWords(text)
  for (const met of today) if (!isWords(met.words, last.get(placeOf(met))?.after)) note(met)
  const places = new Set(today.map(placeOf))
  for (const line of [...last.values()])
    if (line.after !== null && !places.has(placeOf(line))) note(gone(line))
  return lines
}

function isWords(words: string, noted: string | null | undefined): boolean {
  return typeof noted === 'string' && sameWords(words, noted)
}

function markOf(line: Place, words: string): string {
  return `${placeOf(line)}\t${fingerprint(words)}`
}

function gone({ language, edition, segment }: HistoryLine): Gone {
  return { language, ...(edition === undefined ? {} : { edition }), segment, words: null }
}

function placeOf(line: Place): string {
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
