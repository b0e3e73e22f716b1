import type { Edition, Text } from '#core/text/text.ts'
import { findText } from './find-text.ts'

/** What stands under a slug and an edition's name. */
export type EditionFound =
  | { readonly kind: 'edition'; readonly text: Text; readonly edition: Edition }
  | { readonly kind: 'broken' | 'missing' }

/** Another translation of a text. */
export async function findEdition(slug: string, name: string): Promise<EditionFound> {
  const found = await findText(slug)
  if (found.kind !== 'text') return { kind: found.kind === 'broken' ? 'broken' : 'missing' }
  const { text } = found
  const edition = text.editions.find((each) => each.name === name)
  return edition === undefined ? { kind: 'missing' } : { kind: 'edition', text, edition }
}
