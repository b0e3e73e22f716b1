import { type News, tellNews } from '#core/feeds/tell-news.ts'
import type { Store, TextMemory, TextParts } from '#core/ports/store.ts'
import { ContentError } from '#core/text/content-error.ts'
import { parseText, type Text } from '#core/text/text.ts'

/** What reading a text came to. */
export type TextRead =
  | { readonly kind: 'good'; readonly text: Text; readonly parts: TextParts; readonly news: News }
  | { readonly kind: 'broken'; readonly problem: ContentError }
  | { readonly kind: 'gone' }

/** What understanding its parts came to. */
export type PartsRead =
  | { readonly kind: 'good'; readonly text: Text; readonly parts: TextParts }
  | { readonly kind: 'broken'; readonly problem: ContentError }

/** Reads a text as its files are now. Never throws. */
export async function readText(store: Pick<Store, 'load' | 'recall'>, slug: string): Promise<TextRead> {
  try {
    const parts = await store.load(slug)
    if (parts === undefined) return { kind: 'gone' }
    const read = parseParts(slug, parts)
    return read.kind === 'broken' ? read : { ...read, news: tellNews(read.text, await recall(store, slug)) }
  } catch (error) {
    return { kind: 'broken', problem: asProblem(error, slug) }
  }
}

/** Understands what a text consists of. Never throws. */
export function parseParts(slug: string, parts: TextParts): PartsRead {
  try {
    return { kind: 'good', parts, text: parseText(slug, parts.files, parts.figures) }
  } catch (error) {
    const problem = error instanceof ContentError ? error.within(slug) : asProblem(error, slug)
    return { kind: 'broken', problem }
  }
}

/** A log that cannot be read keeps no text from its readers: `check` tells of it. */
async function recall(store: Pick<Store, 'recall'>, slug: string): Promise<TextMemory> {
  try {
    return await store.recall(slug)
  } catch {
    return { history: [], isWhole: false, written: new Date().toISOString() }
  }
}

/** What was thrown, as a problem of a file. */
export function asProblem(error: unknown, file: string): ContentError {
  if (error instanceof ContentError) return error
  return new ContentError(file, undefined, error instanceof Error ? error.message : String(error))
}
