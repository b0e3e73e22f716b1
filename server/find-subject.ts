import type { CardPlace } from './card-path.ts'
import type { Subject } from './compose-card.ts'
import type { Library } from './library.ts'

/** What the card at a place shows; undefined where there is no such text or segment, or where it cannot be read. */
export async function findSubject(
  { ui, slug, segment }: CardPlace,
  library: Pick<Library, 'find'>,
): Promise<Subject | undefined> {
  if (slug === undefined) return { kind: 'site', ui }
  const found = await library.find(slug)
  switch (found.kind) {
    case 'text': {
      const { text } = found
      if (segment === undefined) return { kind: 'text', ui, text }
      const isThere = text.source.pieces.some((piece) => piece.segment.id === segment)
      return isThere ? { kind: 'quote', ui, text, segment } : undefined
    }
    case 'withdrawn':
      return { kind: 'text', ui, text: found.text }
    case 'moved':
      return findSubject({ ui, slug: found.to, segment }, library)
    case 'broken':
    case 'unknown':
      return undefined
    default:
      return found satisfies never
  }
}
