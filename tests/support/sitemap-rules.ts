import { z } from 'zod'
import { childOf, childrenOf, readXml, type XmlElement } from './read-xml.ts'

const address = z.url({ protocol: /^https?$/ }).max(2_047)
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export type ListedAddress = {
  readonly address: string
  readonly changed: string | undefined
  /** By language. */
  readonly alternates: Readonly<Record<string, string>>
}

/**
 * A sitemap that keeps the rules of https://www.sitemaps.org/protocol.html, in which all alternates name each other.
 * @throws Error where it breaks one
 */
export function readSitemapFile(document: string): ListedAddress[] {
  if (Buffer.byteLength(document) > 50 * 1024 * 1024) throw new Error('More than 50 MB')
  const listed = rootOf(document, 'urlset', 'url').map((url) => ({
    address: address.parse(childOf(url, 'loc').words),
    changed: changeOf(url),
    alternates: Object.fromEntries(
      childrenOf(url, 'xhtml:link').map(({ attributes }) => alternate(attributes)),
    ),
  }))
  if (listed.length > 50_000) throw new Error('More than 50,000 addresses')
  const known = new Map(listed.map((each) => [each.address, each]))
  if (known.size < listed.length) throw new Error('An address twice')
  for (const { address: own, alternates } of listed) {
    for (const [language, other] of Object.entries(alternates)) {
      if (language === 'x-default') continue
      const back = known.get(other)?.alternates
      if (!Object.values(back ?? {}).includes(own)) throw new Error(`"${other}" does not name "${own}"`)
    }
  }
  return listed
}

/** The sitemaps of an index. @throws Error where it breaks a rule */
export function readSitemapIndex(document: string): Omit<ListedAddress, 'alternates'>[] {
  return rootOf(document, 'sitemapindex', 'sitemap').map((each) => ({
    address: address.parse(childOf(each, 'loc').words),
    changed: changeOf(each),
  }))
}

function rootOf(document: string, name: string, child: string): XmlElement[] {
  const root = readXml(document)
  if (root.name !== name || root.attributes.xmlns !== namespace) throw new Error(`Expected a ${name}`)
  if (root.children.some((each) => each.name !== child)) throw new Error(`Expected nothing but ${child}`)
  if (root.children.length === 0) throw new Error('Expected at least one')
  return root.children
}

function changeOf(element: XmlElement): string | undefined {
  const [found] = childrenOf(element, 'lastmod')
  return found && moment.parse(found.words)
}

function alternate(attributes: XmlElement['attributes']): [string, string] {
  const { hreflang, href } = z
    .strictObject({
      rel: z.literal('alternate'),
      hreflang: z.string().regex(/^([a-z]{2}|x-default)$/),
      href: address,
    })
    .parse(attributes)
  return [hreflang, href]
}
