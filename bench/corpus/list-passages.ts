import { openFileStore } from '../../adapters/stores/files/open-store.ts'

/** A segment that may have a card of its own. */
export type Passage = { readonly slug: string; readonly segment: string }

/** The segments of a library's texts, text after text. @param most stops after so many */
export async function listPassages(folder: string, most = Number.POSITIVE_INFINITY): Promise<Passage[]> {
  const store = openFileStore({ folder })
  const passages: Passage[] = []
  for (const slug of await store.list()) {
    const text = await store.read(slug)
    const ids = text?.source.pieces.flatMap(({ segment }) => segment.id ?? []) ?? []
    passages.push(...ids.map((segment) => ({ slug, segment })))
    if (passages.length >= most) break
  }
  return passages.slice(0, most)
}
