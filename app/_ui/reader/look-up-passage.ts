import { cache } from 'react'
import { findPassage, type Passage } from '#core/reading/find-passage.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'
import { findText } from './find-text.ts'

/** What stands at a passage's address. `removed`: its text is there, and it is not. */
export type PassageFound =
  | {
      readonly kind: 'passage'
      readonly text: Text
      readonly edition: Edition | undefined
      readonly passage: Passage
    }
  | { readonly kind: 'removed'; readonly text: Text }
  | { readonly kind: 'broken' | 'missing' }

/** The pair under a slug and an id, looked up once for each page. */
export const lookUpPassage = cache(async (slug: string, id: string): Promise<PassageFound> => {
  const found = await findText(slug)
  if (found.kind !== 'text') return { kind: found.kind === 'broken' ? 'broken' : 'missing' }
  const { text } = found
  const edition = text.editions.find(({ name }) => name === undefined)
  const passage = findPassage(pairSegments(text, edition), id)
  return passage === undefined ? { kind: 'removed', text } : { kind: 'passage', text, edition, passage }
})
