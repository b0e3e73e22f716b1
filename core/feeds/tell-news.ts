import type { TextMemory } from '#core/ports/store.ts'
import { cutWords } from '#core/reading/cut-words.ts'
import { numberRows } from '#core/reading/number-rows.ts'
import type { Text } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'
import { type Correction, findCorrections, momentOf, type Rewording } from './find-corrections.ts'
import { isLogged } from './is-logged.ts'

/** Where in today's text the words stand. `part`: a heading, a note, whatever has no number. */
export type Place =
  | { readonly kind: 'title' | 'summary' | 'part' | 'gone' }
  | { readonly kind: 'paragraph'; readonly number: number }

/** A rewording as followers are told of it; words that are too long to be quoted are left out. */
export type ToldRewording = Omit<Rewording, 'before' | 'after'> & {
  readonly place: Place
  readonly words: { readonly before: string; readonly after: string | undefined } | undefined
}

export type ToldCorrection = Omit<Correction, 'rewordings'> & {
  readonly rewordings: readonly ToldRewording[]
  /** How many more there are in that save. */
  readonly more: number
}

/** What those who follow a library are told of a text beside its summary. Moments are ISO 8601 in UTC. */
export type News = {
  /** What the text is called for good, whatever its address becomes: its first slug. */
  readonly name: string
  /** When it came into the library, as far as anything tells. */
  readonly added: string
  /** When its words, its translation or its signatures last changed. */
  readonly changed: string
  readonly translator: string | undefined
  /** The names of its other translations, each of which has a page. */
  readonly editions: readonly string[]
  /** Its first numbered paragraph, cut. */
  readonly opening: { readonly uk: string | undefined; readonly en: string | undefined }
  /** Newest first. */
  readonly corrections: readonly ToldCorrection[]
}

const mostCorrections = 50
const mostRewordings = 10
/** Characters on either side that a correction still quotes from. */
const longestWords = 10_000
const longestOpening = 600

/** What there is to tell of a text. */
export function tellNews(text: Text, memory: TextMemory): News {
  const edition = text.editions.find(({ name }) => name === undefined)
  const { facts } = text.source
  const rows = numberRows(pairSegments(text, undefined))
  const first = rows.find(({ number }) => number !== undefined)?.pair.segment
  const places = new Map(
    rows.flatMap(({ pair, number }): [string, Place][] =>
      pair.segment.id === undefined
        ? []
        : [[pair.segment.id, number === undefined ? { kind: 'part' } : { kind: 'paragraph', number }]],
    ),
  )
  return {
    name: facts.formerly?.[0] ?? text.slug,
    added: earliest(memory.history.map(({ at }) => at)) ?? momentOf(facts.published ?? '') ?? memory.written,
    changed: lastChange(text, memory),
    translator: edition?.target.facts.translator,
    editions: text.editions.flatMap(({ name }) => name ?? []),
    opening: { uk: cut(first?.words), en: cut(edition?.target.pieces.get(first?.id ?? '')?.words) },
    corrections: findCorrections(memory.history)
      .slice(0, mostCorrections)
      .map((correction) => tellCorrection(correction, places)),
  }
}

function tellCorrection(correction: Correction, places: ReadonlyMap<string, Place>): ToldCorrection {
  const { at, by, rewordings } = correction
  const told = rewordings.slice(0, mostRewordings).map(({ before, after, ...rest }): ToldRewording => {
    const isLong = Math.max(before.length, after?.length ?? 0) > longestWords
    return { ...rest, place: placeOf(rest.segment, places), words: isLong ? undefined : { before, after } }
  })
  return { at, by, rewordings: told, more: rewordings.length - told.length }
}

function placeOf(segment: string, places: ReadonlyMap<string, Place>): Place {
  if (segment === 'title' || segment === 'summary') return { kind: segment }
  return places.get(segment) ?? { kind: 'gone' }
}

/**
 * The last moment that anything was written down of. Words that no log knows were changed by hand since, and then only
 * their file tells when; where all is logged its time tells nothing, since copying a library gives all files a new one.
 */
function lastChange(text: Text, memory: TextMemory): string {
  const { history, isWhole, written } = memory
  const { updated, published, withdrawn } = text.source.facts
  const signed = text.editions.flatMap(({ ledger }) =>
    [...ledger.signatures.values()].map(({ at }) => at ?? ''),
  )
  const noted = latest([...history.map(({ at }) => at), ...signed, updated ?? '', withdrawn?.date ?? ''])
  const isNoted = history.length > 0 && (!isWhole || isLogged(text, history))
  if (isNoted) return noted ?? momentOf(published ?? '') ?? written
  return latest([noted ?? '', written]) ?? written
}

function earliest(moments: readonly string[]): string | undefined {
  return sortMoments(moments)[0]
}

function latest(moments: readonly string[]): string | undefined {
  return sortMoments(moments).at(-1)
}

function sortMoments(moments: readonly string[]): string[] {
  return moments.flatMap((words) => momentOf(words) ?? []).sort()
}

function cut(words: string | undefined): string | undefined {
  return words === undefined || words.trim() === '' ? undefined : cutWords(words, longestOpening)
}
