import type { Store, TextParts } from '#core/ports/store.ts'
import { ContentError } from '#core/text/content-error.ts'
import { parseText, type Text } from '#core/text/text.ts'

/** What reading a text came to. */
export type TextRead =
  | { readonly kind: 'good'; readonly text: Text; readonly parts: TextParts }
  | { readonly kind: 'broken'; readonly problem: ContentError }
  | { readonly kind: 'gone' }

/** Reads a text as its files are now. Never throws. */
export async function readText(store: Pick<Store, 'load'>, slug: string): Promise<TextRead> {
  try {
    const parts = await store.load(slug)
    return parts === undefined ? { kind: 'gone' } : parseParts(slug, parts)
  } catch (error) {
    return { kind: 'broken', problem: asProblem(error, slug) }
  }
}

/** Understands what a text consists of. Never throws. */
export function parseParts(slug: string, parts: TextParts): Exclude<TextRead, { kind: 'gone' }> {
  try {
    return { kind: 'good', parts, text: parseText(slug, parts.files, parts.figures) }
  } catch (error) {
    const problem = error instanceof ContentError ? error.within(slug) : asProblem(error, slug)
    return { kind: 'broken', problem }
  }
}

/** What was thrown, as a problem of a file. */
export function asProblem(error: unknown, file: string): ContentError {
  if (error instanceof ContentError) return error
  return new ContentError(file, undefined, error instanceof Error ? error.message : String(error))
}
