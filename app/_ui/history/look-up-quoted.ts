import { cache } from 'react'
import { type QuotedPair, quotedPair } from '#core/quoting/quoted-pair.ts'
import { findPassage, type Passage } from '#core/reading/find-passage.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'
import { running } from '#server/running.ts'
import { findText } from '../reader/find-text.ts'

/** What stands at a revision's address. `unknown`: the text is there, and nothing vouches for such words. */
export type QuotedFound =
  | {
      readonly kind: 'quoted'
      readonly text: Text
      readonly quoted: QuotedPair
      readonly edition: Edition | undefined
      /** The paragraph as it is today; undefined where it is gone. */
      readonly passage: Passage | undefined
    }
  | { readonly kind: 'unknown'; readonly text: Text; readonly isThere: boolean }
  | { readonly kind: 'broken' | 'missing' }

/** The pair that a revision pins, looked up once for each page. */
export const lookUpQuoted = cache(
  async (slug: string, segment: string, revision: string): Promise<QuotedFound> => {
    const found = await findText(slug)
    if (found.kind !== 'text') return { kind: found.kind === 'broken' ? 'broken' : 'missing' }
    const { text } = found
    const quoted = quotedPair(text, await running().library.history(slug, segment), segment, revision)
    const edition = text.editions.find(({ name }) => name === quoted?.edition)
    const passage = findPassage(pairSegments(text, edition), segment)
    return quoted === undefined
      ? { kind: 'unknown', text, isThere: passage !== undefined }
      : { kind: 'quoted', text, quoted, edition, passage }
  },
)
