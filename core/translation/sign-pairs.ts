import { fingerprint } from '#core/text/fingerprint.ts'
import { type Ledger, type Signature, writeLedger } from '#core/text/ledger.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { pairNamed, type Target } from './pair-segments.ts'

export type SignAs = {
  readonly state: 'draft' | 'translated' | 'reviewed' | 'machine'
  readonly origin: string
  readonly by: string | undefined
  readonly at: string
}

/** A signed segment: what it was, and whether its words were stale or edited until now. */
export type Signed = {
  readonly key: string
  readonly was: Signature['state'] | 'unsigned'
  readonly stale: boolean
  readonly edited: boolean
}

/**
 * Accepts today's words on both sides. What is up to date and already says as much is left as it is, so that
 * signing as translated never takes a review away.
 * @param keys the segments to sign, `title` and `summary` among them; all when undefined
 * @param as the day as YYYY-MM-DD in `at`
 */
export function signPairs(
  text: Text,
  edition: Edition,
  keys: ReadonlySet<string> | undefined,
  as: SignAs,
): { ledger: Ledger; signed: Signed[] } {
  const signatures = new Map<string, Signature>()
  const signed: Signed[] = []
  for (const { key, words, target } of pairNamed(text, edition)) {
    const entry = edition.ledger.signatures.get(key)
    if (target.state === 'missing' || (keys !== undefined && !keys.has(key)) || isSignedAs(target, as)) {
      if (entry !== undefined) signatures.set(key, entry)
      continue
    }
    signatures.set(key, sign(entry, words, target.words, as))
    signed.push({
      key,
      was: entry?.state ?? 'unsigned',
      stale: target.staleSince !== undefined,
      edited: target.edited,
    })
  }
  for (const [key, entry] of edition.ledger.signatures) if (!signatures.has(key)) signatures.set(key, entry)
  return { ledger: writeLedger(signatures), signed }
}

const ranks = { machine: 0, draft: 1, translated: 2, reviewed: 3 }

function isSignedAs(target: Exclude<Target, { state: 'missing' }>, as: SignAs): boolean {
  return target.staleSince === undefined && !target.edited && ranks[target.state] >= ranks[as.state]
}

function sign(entry: Signature | undefined, of: string, target: string, as: SignAs): Signature {
  const { by: _by, ...rest } = {
    ...entry,
    of,
    target: fingerprint(target),
    state: as.state,
    origin: entry?.origin ?? as.origin,
    at: as.at,
  }
  const by = as.by === undefined ? {} : { by: as.by }
  const { at, ...first } = rest
  return { ...first, ...by, at }
}
