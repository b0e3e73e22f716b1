import type { Edition, Text } from '#core/text/text.ts'
import { pairNamed, type Target } from './pair-segments.ts'

/** Why a translation needs another look: what changed since it was signed, or that nobody signed it. */
export type Why = 'stale' | 'edited' | 'stale and edited' | 'unsigned'

/** A translated segment whose words on one side are not those that somebody vouched for. */
export type Doubt = {
  /** The segment's id, `title` or `summary`. */
  readonly key: string
  readonly words: string
  readonly why: Why
}

/** What is to be looked at and signed, in reading order. */
export function findDoubts(text: Text, edition: Edition): Doubt[] {
  return pairNamed(text, edition).flatMap(({ key, words, target }) => {
    const why = doubt(target)
    return why === undefined ? [] : [{ key, words, why }]
  })
}

function doubt(target: Target): Why | undefined {
  if (target.state === 'missing') return undefined
  if (target.signature === undefined) return 'unsigned'
  const isStale = target.staleSince !== undefined
  if (isStale && target.edited) return 'stale and edited'
  if (isStale) return 'stale'
  return target.edited ? 'edited' : undefined
}
