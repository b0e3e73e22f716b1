import type { HistoryLine } from '#core/text/history.ts'
import { giveIds, printSource } from '#core/text/source-file.ts'
import { type Edition, editionFile, type Text } from '#core/text/text.ts'
import { pairNamed } from './pair-segments.ts'
import { remember } from './remember.ts'
import { type SignAs, type Signed, signPairs } from './sign-pairs.ts'

/** What an editor wants to vouch for. */
export type SignOrder = SignAs & {
  /** The segments, `title` and `summary` among them; all when undefined. */
  readonly keys: ReadonlySet<string> | undefined
  /** The moment, ISO 8601 in UTC. */
  readonly moment: string
}

/** What signing makes of a text. */
export type SignedText = {
  /** The text with an id for each segment. */
  readonly text: Text
  readonly signed: readonly Signed[]
  /** The ids that blocks were given. */
  readonly newIds: readonly string[]
  readonly files: ReadonlyMap<string, string>
  readonly history: readonly HistoryLine[]
}

/**
 * Gives an id to each block without one, accepts today's words of a translation, and notes all words that the history
 * does not know yet.
 * @param edition undefined where there is no translation yet
 * @param random gives numbers in [0, 1)
 */
export function signText(
  text: Text,
  edition: Edition | undefined,
  history: readonly HistoryLine[],
  order: SignOrder,
  random: () => number,
): SignedText {
  const had = idsOf(text)
  const source = giveIds(text.source, random)
  const named: Text = { ...text, source }
  const newIds = [...idsOf(named)].filter((id) => !had.has(id))
  const files = new Map<string, string>()
  if (newIds.length > 0) files.set('uk.md', printSource(source))
  const { ledger, signed } =
    edition === undefined ? { ledger: undefined, signed: [] } : signPairs(named, edition, order.keys, order)
  if (edition !== undefined && ledger !== undefined && signed.length > 0)
    files.set(`${editionFile(edition)}.json`, ledger.content)
  return { text: named, signed, newIds, files, history: remember(named, history, order.moment, order.by) }
}

/** Those of the keys that cannot be signed, and why. */
export function findUnsignable(
  text: Text,
  edition: Edition | undefined,
  keys: ReadonlySet<string>,
): { readonly unknown: string[]; readonly missing: string[]; readonly known: string[] } {
  const targets = new Map(pairNamed(text, edition).map(({ key, target }) => [key, target]))
  return {
    unknown: [...keys].filter((key) => !targets.has(key)),
    missing: [...keys].filter((key) => targets.get(key)?.state === 'missing'),
    known: [...targets.keys()],
  }
}

function idsOf(text: Text): ReadonlySet<string> {
  return new Set(text.source.pieces.flatMap((piece) => piece.segment.id ?? []))
}
