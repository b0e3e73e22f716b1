import { z } from 'zod'
import { childrenOf, readXml, type XmlElement } from './read-xml.ts'

const address = z.url({ protocol: /^https?$/ })
const moment = z.iso.datetime({ offset: true })
const name = z.string().trim().min(1)
const language = z.string().regex(/^[a-z]{2}$/)

const link = z.strictObject({
  rel: z.enum(['self', 'alternate']),
  type: z.string().regex(/^[a-z]+\/[a-z+]+$/),
  href: address,
  hreflang: language.optional(),
})
const person = z.strictObject({ name: z.tuple([name]), uri: z.tuple([address]).optional() })

/** RFC 4287 §4.1.2, and of §3 and §4.2 what we use of it; each element as the list of all of its name. */
const atomEntry = z.strictObject({
  id: z.tuple([address]),
  title: z.tuple([name]),
  link: z.array(link).min(1),
  published: z.tuple([moment]).optional(),
  updated: z.tuple([moment]),
  author: z.array(person).optional(),
  category: z.array(z.strictObject({ term: name })).optional(),
  summary: z.tuple([name]).optional(),
  content: z.tuple([name]),
})

/** RFC 4287 §4.1.1. An author of the feed is the author of every entry without one. */
const atomFeed = z.strictObject({
  id: z.tuple([address]),
  title: z.tuple([name]),
  subtitle: z.tuple([name]),
  updated: z.tuple([moment]),
  author: z.array(person).min(1),
  link: z.array(link).refine((links) => links.filter(({ rel }) => rel === 'self').length === 1),
  icon: z.tuple([address]),
  generator: z.tuple([name]),
  entry: z.array(atomEntry).optional(),
})

export type AtomFeed = z.infer<typeof atomFeed>

/** A feed that keeps the rules of Atom. @throws Error where it breaks one */
export function readAtom(document: string): AtomFeed & { readonly root: XmlElement } {
  const root = readXml(document)
  if (root.name !== 'feed' || root.attributes.xmlns !== 'http://www.w3.org/2005/Atom')
    throw new Error('Expected a feed of Atom')
  language.parse(root.attributes['xml:lang'])
  const feed = atomFeed.parse(byName(root))
  const { entry: entries = [] } = feed
  // §4.1.1 and §4.1.2: no two alternates of one type and language.
  for (const { link: links } of [feed, ...entries]) {
    const kinds = links.map(({ rel, type, hreflang }) => `${rel} ${type} ${hreflang}`)
    if (new Set(kinds).size < kinds.length) throw new Error('Two links of one kind')
  }
  checkIds(entries.map(({ id }) => id[0]))
  for (const entry of childrenOf(root, 'entry')) {
    const [content] = childrenOf(entry, 'content')
    if (content?.attributes.type !== 'html') throw new Error('Expected content in HTML')
  }
  return { ...feed, root }
}

const simple = ['id', 'title', 'subtitle', 'updated', 'published', 'summary', 'content', 'icon', 'generator']

/** The children of an element by their names: words, attributes, or their own children. */
function byName(element: XmlElement): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {}
  for (const child of element.children) {
    const value = simple.includes(child.name)
      ? child.words
      : child.children.length === 0 && child.words === ''
        ? child.attributes
        : byName(child)
    found[child.name] = [
      ...(found[child.name] ?? []),
      ['name', 'uri'].includes(child.name) ? child.words : value,
    ]
  }
  return found
}

const jsonAuthor = z
  .strictObject({ name, url: address, avatar: address })
  .partial()
  .refine((author) => Object.keys(author).length > 0)

/** https://www.jsonfeed.org/version/1.1/#items */
const jsonItem = z
  .strictObject({
    id: name,
    url: address,
    title: name,
    content_html: z.string(),
    content_text: z.string(),
    summary: name,
    image: address,
    date_published: moment,
    date_modified: moment,
    authors: z.array(jsonAuthor).min(1),
    tags: z.array(name),
    language,
  })
  .partial()
  .required({ id: true })
  .refine(({ content_html, content_text }) => content_html !== undefined || content_text !== undefined)

/** https://www.jsonfeed.org/version/1.1/#top-level */
const jsonFeed = z
  .strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: name,
    home_page_url: address,
    feed_url: address,
    description: name,
    icon: address,
    favicon: address,
    authors: z.array(jsonAuthor).min(1),
    language,
    items: z.array(jsonItem),
  })
  .partial()
  .required({ version: true, title: true, items: true })

export type JsonFeed = z.infer<typeof jsonFeed>

/** A feed that keeps the rules of JSON Feed 1.1. @throws Error where it breaks one */
export function readJsonFeed(document: string): JsonFeed {
  const feed = jsonFeed.parse(JSON.parse(document))
  checkIds(feed.items.map(({ id }) => id))
  return feed
}

function checkIds(ids: readonly string[]): void {
  if (new Set(ids).size < ids.length) throw new Error('Two entries of one id')
}
