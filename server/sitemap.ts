import type { Catalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { type Listed, printSitemap, printSitemapIndex } from '#core/feeds/print-sitemap.ts'

type Options = {
  readonly catalogue: Pick<Catalogue, 'count' | 'changes' | 'lastChanges' | 'lastChange'>
  /** The public origin, without a slash at the end. */
  readonly url: string
  /** How many texts a sitemap lists with their translations, each in two languages. */
  readonly textsInPart?: number
}

/**
 * Far within what a sitemap may have, 50,000 addresses and 50 MB, as long as texts have no more than nine translations
 * each: it is made while readers wait, and a search engine needs to fetch only the parts that changed.
 */
const textsInOne = 2_500

/**
 * All addresses that search engines may show: the library, what it says of itself, its texts, and their other
 * translations. Where there are many texts, an index of parts, counted from 1.
 * @param part undefined for the sitemap itself
 * @returns undefined where there is no such part
 */
export function readSitemap(part: number | undefined, options: Options): string | undefined {
  const { catalogue, url, textsInPart = textsInOne } = options
  const parts = Math.ceil(catalogue.count() / textsInPart)
  if (part === undefined && parts <= 1) return printSitemap(list(1, textsInPart, catalogue), url)
  if (part !== undefined)
    return parts > 1 && part <= parts ? printSitemap(list(part, textsInPart, catalogue), url) : undefined
  return printSitemapIndex(
    catalogue.lastChanges(textsInPart).map((changed, index) => ({
      address: `${url}/sitemap-${index + 1}.xml`,
      // The first part has the library's own address, which changes with every text.
      changed: index === 0 ? catalogue.lastChange() : changed,
    })),
  )
}

function list(part: number, textsInPart: number, catalogue: Options['catalogue']): Listed[] {
  const texts = catalogue
    .changes((part - 1) * textsInPart, textsInPart)
    .flatMap(({ slug, changed, editions }) => {
      const path = `/texts/${slug}`
      // Whatever changes in a text shows on each of these pages: their feet tell its last corrections, in all translations.
      return [path, ...editions.map((edition) => `${path}/in/${edition}`)].map((each) => ({
        path: each,
        changed,
      }))
    })
  if (part > 1) return texts
  // Nothing tells when the words about the library changed.
  return [{ path: '', changed: catalogue.lastChange() }, { path: '/about', changed: undefined }, ...texts]
}
