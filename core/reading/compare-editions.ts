import { sameWords } from '#core/text/normalise.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { type Change, diffWords } from '#core/translation/diff-words.ts'
import { pairFacts, pairSegments, type Target } from '#core/translation/pair-segments.ts'
import { numberRows } from './number-rows.ts'

/** Two translations of one text, in the order of the text’s editions. */
export type ComparedEditions = readonly [Edition, Edition]

/** Two translations of the same words. */
export type ComparedRow = {
  /** The segment's id, `title` or `summary`; undefined where a hand wrote it and nobody gave it an id yet. */
  readonly key: string | undefined
  /** The number that readers see beside a paragraph. */
  readonly number: number | undefined
  readonly source: string
  readonly targets: readonly [Target, Target]
  /** From the first wording to the second, word by word; undefined where they are the same or one is missing. */
  readonly changes: readonly Change[] | undefined
}

export type Comparison = {
  readonly rows: readonly ComparedRow[]
  /** How many rows both have translated, and how many of those they word differently. */
  readonly both: number
  readonly different: number
}

/**
 * The editions of those names in the text’s order; undefined where there are no two such. One name alone stands for that
 * edition beside the text’s own, which has none.
 */
export function comparedEditions(
  { editions }: Text,
  one: string,
  other?: string,
): ComparedEditions | undefined {
  const [first, second, ...more] = editions.filter(({ name }) => name === one || name === other)
  return first === undefined || second === undefined || more.length > 0 ? undefined : [first, second]
}

/** How two translations of a text differ, place by place in reading order; what has no words is passed over. */
export function compareEditions(text: Text, [one, other]: ComparedEditions): Comparison {
  const places = [placesOf(text, one), placesOf(text, other)] as const
  const rows = places[0].flatMap((place, index): ComparedRow[] => {
    const second = places[1][index]?.target
    return second === undefined ? [] : [compareRow(place, second)]
  })
  const both = rows.filter(({ targets }) => targets.every(({ state }) => state !== 'missing'))
  return { rows, both: both.length, different: both.filter(({ changes }) => changes !== undefined).length }
}

type Place = Omit<ComparedRow, 'targets' | 'changes'> & { readonly target: Target }

function placesOf(text: Text, edition: Edition): Place[] {
  const facts = pairFacts(text, edition).map(({ key, words, target }): Place => {
    return { key, number: undefined, source: words, target }
  })
  const segments = numberRows(pairSegments(text, edition)).flatMap(({ pair, number }): Place[] => {
    const { id, words } = pair.segment
    return words === '' ? [] : [{ key: id, number, source: words, target: pair.target }]
  })
  return [...facts, ...segments]
}

function compareRow({ target: first, ...place }: Place, second: Target): ComparedRow {
  const targets = [first, second] as const
  if (first.state === 'missing' || second.state === 'missing' || sameWords(first.words, second.words))
    return { ...place, targets, changes: undefined }
  return { ...place, targets, changes: diffWords(first.words, second.words, 'en') }
}
