import type { Edition, Text } from '#core/text/text.ts'
import { pairNamed } from './pair-segments.ts'

/** A translated segment whose words on one side are not those that somebody vouched for. */
export type Doubt = {
  /** The segment's id, `title` or `summary`. */
  readonly key: string
  readonly words: string
  /** The original changed since. */
  readonly stale: boolean
  /** The translation changed since, or nobody ever signed it. */
  readonly edited: boolean
}

/** What is to be looked at and signed again, in reading order. */
export function findDoubts(text: Text, edition: Edition): Doubt[] {
  return pairNamed(text, edition).flatMap(({ key, words, target }) => {
    if (target.state === 'missing') return []
    const stale = target.staleSince !== undefined
    return stale || target.edited ? [{ key, words, stale, edited: target.edited }] : []
  })
}
