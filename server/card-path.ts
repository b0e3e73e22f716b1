import { segmentId } from '#core/text/segment-id.ts'
import { isSlug } from '#core/text/slug.ts'
import type { UiLanguage } from '#locales/words.ts'

/** Which card an address means: the site's, a text's, or a segment's. */
export type CardPlace = {
  readonly ui: UiLanguage
  readonly slug: string | undefined
  readonly segment: string | undefined
}

/** A card's address. `print`: which of the card's drawings; only today's is ever drawn. */
export type CardAddress = CardPlace & { readonly print: string }

/** A card's address, from the root. */
export function cardPath({ ui, slug, segment, print }: CardAddress): string {
  return ['/cards', ui, slug, segment, `${print}.png`].filter((step) => step !== undefined).join('/')
}

/** What a path asks for; undefined where no card can ever have stood there. */
export function readCardPath(path: string): CardAddress | undefined {
  const [root, area, ui, ...steps] = path.split('/')
  const [, print] = /^([0-9a-f]{10})\.png$/.exec(steps.pop() ?? '') ?? []
  const [slug, segment, ...more] = steps
  if (root !== '' || area !== 'cards' || (ui !== 'uk' && ui !== 'en') || print === undefined) return undefined
  if (slug !== undefined && !isSlug(slug)) return undefined
  if (segment !== undefined && !segmentId.test(segment)) return undefined
  return more.length > 0 ? undefined : { ui, slug, segment, print }
}
