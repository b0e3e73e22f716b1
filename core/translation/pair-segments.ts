import { fingerprint } from '#core/text/fingerprint.ts'
import type { Signature } from '#core/text/ledger.ts'
import { sameWords } from '#core/text/normalise.ts'
import type { Block, Segment } from '#core/text/segment.ts'
import type { Edition, Text } from '#core/text/text.ts'

/** What stands in the translation for some source words. */
export type Target =
  | { readonly state: 'missing' }
  | {
      readonly state: Signature['state']
      readonly words: string
      /** The source words it was made from, where they are no longer today's; undefined while it is up to date. */
      readonly staleSince: string | undefined
      /** The words are not those that were signed, or nobody signed any. */
      readonly edited: boolean
      readonly signature: Signature | undefined
    }

/** A segment's source with its target. */
export type Pair = { readonly segment: Segment; readonly target: Target; readonly blocks: readonly Block[] }

/** The pairs of a text in reading order; without an edition every target is missing. */
export function pairSegments(text: Text, edition: Edition | undefined): Pair[] {
  return text.source.pieces.map(({ segment }) => {
    const piece = segment.id === undefined ? undefined : edition?.target.pieces.get(segment.id)
    const signature = segment.id === undefined ? undefined : edition?.ledger.signatures.get(segment.id)
    return {
      segment,
      target: readTarget(segment.words, piece?.words, signature),
      blocks: piece?.blocks ?? [],
    }
  })
}

/** What the front matter of a text says in both languages. */
export type FactPair = { readonly key: 'title' | 'summary'; readonly words: string; readonly target: Target }

/** The title, and the summary where the text has one, with their targets. */
export function pairFacts(text: Text, edition: Edition | undefined): FactPair[] {
  return (['title', 'summary'] as const).flatMap((key) => {
    const words = text.source.facts[key]
    if (words === undefined) return []
    return [
      {
        key,
        words,
        target: readTarget(words, edition?.target.facts[key], edition?.ledger.signatures.get(key)),
      },
    ]
  })
}

/** Something of a text that has a name: a segment by its id, or `title` or `summary`. */
export type NamedPair = { readonly key: string; readonly words: string; readonly target: Target }

/** The title, the summary and every segment that has an id, in reading order. */
export function pairNamed(text: Text, edition: Edition | undefined): NamedPair[] {
  const pairs = pairSegments(text, edition).flatMap(({ segment, target }) =>
    segment.id === undefined ? [] : [{ key: segment.id, words: segment.words, target }],
  )
  return [...pairFacts(text, edition), ...pairs]
}

function readTarget(source: string, words: string | undefined, signature: Signature | undefined): Target {
  if (words === undefined || words.trim() === '') return { state: 'missing' }
  const staleSince = signature !== undefined && !sameWords(signature.of, source) ? signature.of : undefined
  const edited = signature === undefined || signature.target !== fingerprint(words)
  return { state: signature?.state ?? 'draft', words, staleSince, edited, signature }
}
