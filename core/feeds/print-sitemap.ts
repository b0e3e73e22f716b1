import { element, type Markup, printXml } from './element.ts'

/** What is at one address in either language. `path`: without the language, such as `/about`; empty for the library. */
export type Listed = {
  readonly path: string
  /** ISO 8601; undefined where nothing tells. */
  readonly changed: string | undefined
}

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

/**
 * A sitemap (https://www.sitemaps.org/protocol.html) of both languages' addresses, each with all its alternates, as
 * https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap asks.
 * @param origin the library's own, without a slash at the end
 */
export function printSitemap(listed: readonly Listed[], origin: string): string {
  return printXml(element('urlset', namespaces, ...listed.flatMap((each) => printAddresses(each, origin))))
}

function printAddresses({ path, changed }: Listed, origin: string): Markup[] {
  const addresses = {
    uk: `${origin}/uk${path}`,
    en: `${origin}/en${path}`,
    'x-default': `${origin}${path === '' ? '/' : path}`,
  }
  const alternates = Object.entries(addresses).map(([hreflang, href]) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href }),
  )
  return [addresses.uk, addresses.en].map((address) =>
    element('url', {}, element('loc', {}, address), printChange(changed), ...alternates),
  )
}

/** An index of sitemaps. @param parts their whole addresses */
export function printSitemapIndex(
  parts: readonly { readonly address: string; readonly changed: string | undefined }[],
): string {
  const { xmlns } = namespaces
  return printXml(
    element(
      'sitemapindex',
      { xmlns },
      ...parts.map(({ address, changed }) =>
        element('sitemap', {}, element('loc', {}, address), printChange(changed)),
      ),
    ),
  )
}

function printChange(changed: string | undefined): Markup | undefined {
  return changed === undefined ? undefined : element('lastmod', {}, changed)
}
