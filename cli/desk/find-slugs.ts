import { nearNames } from '#core/text/near-names.ts'
import { Misuse } from './misuse.ts'
import type { Shelf } from './open-desk.ts'

/** The names of the texts a command is for: the one that was asked for, or all. Throws Misuse where it is not there. */
export async function findSlugs({ store }: Shelf, slug: string | undefined): Promise<string[]> {
  const slugs = await store.list()
  if (slug === undefined) return slugs
  if (slugs.includes(slug)) return [slug]
  throw new Misuse(`There is no text "${slug}"${suggest(slug, slugs)}`)
}

/** What might have been meant, as the rest of a sentence; empty where nothing is near. */
export function suggest(wanted: string, names: Iterable<string>): string {
  const near = nearNames(wanted, names).map((name) => `"${name}"`)
  return near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`
}
