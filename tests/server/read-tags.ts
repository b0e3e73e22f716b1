import { Parser } from 'htmlparser2'

/** What a crawler that runs no scripts learns of a page. */
export type Tags = {
  /** `<meta property>`, all the values of each. */
  readonly properties: ReadonlyMap<string, readonly string[]>
  /** `<meta name>`. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** `<link rel=canonical>`, and alternates as `alternate uk`. */
  readonly links: ReadonlyMap<string, readonly string[]>
  readonly title: string
}

/** The tags in the head of a page, or of as much of a page as a crawler reads; those in its body do not count. */
export function readTags(html: string): Tags {
  const properties = new Map<string, string[]>()
  const names = new Map<string, string[]>()
  const links = new Map<string, string[]>()
  let title = ''
  let isInTitle = false
  let isInHead = false
  const put = (map: Map<string, string[]>, key: string, value: string) =>
    map.set(key, [...(map.get(key) ?? []), value])
  const parser = new Parser({
    onopentag(tag, { property, name, content = '', rel, hreflang, href = '' }) {
      if (tag === 'head') isInHead = true
      if (tag === 'body') isInHead = false
      if (!isInHead) return
      if (tag === 'title') isInTitle = true
      if (tag === 'meta' && property !== undefined) put(properties, property, content)
      if (tag === 'meta' && name !== undefined) put(names, name, content)
      if (tag === 'link' && rel !== undefined)
        put(links, hreflang === undefined ? rel : `${rel} ${hreflang}`, href)
    },
    ontext(words) {
      if (isInTitle) title += words
    },
    onclosetag(tag) {
      if (tag === 'title') isInTitle = false
      if (tag === 'head') isInHead = false
    },
  })
  parser.end(html)
  return { properties, names, links, title }
}
