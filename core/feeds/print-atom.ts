import { element, type Markup, printXml } from './element.ts'
import type { Entry, Feed } from './feed.ts'

/** The feed as Atom (RFC 4287). */
export function printAtom(feed: Feed): string {
  const { ui, name, tagline, addresses, updated, entries } = feed
  return printXml(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': ui },
      element('id', {}, addresses.atom),
      element('title', {}, name),
      element('subtitle', {}, tagline),
      element('updated', {}, updated),
      // §4.1.1: who wrote the entries that name nobody.
      element('author', {}, element('name', {}, name), element('uri', {}, addresses.home)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: addresses.atom }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: ui, href: addresses.home }),
      element('link', {
        rel: 'alternate',
        type: 'application/feed+json',
        hreflang: ui,
        href: addresses.json,
      }),
      element('icon', {}, addresses.icon),
      element('generator', {}, 'Poruch'),
      ...entries.map((entry) => printEntry(entry, ui)),
    ),
  )
}

function printEntry(entry: Entry, ui: Feed['ui']): Markup {
  const { id, url, title, moment, author, summary, content, topics } = entry
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', { 'xml:lang': title.language === ui ? undefined : title.language }, title.words),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: ui, href: url }),
    element('published', {}, moment),
    element('updated', {}, moment),
    author === undefined ? undefined : element('author', {}, element('name', {}, author)),
    ...topics.map((term) => element('category', { term })),
    summary === '' ? undefined : element('summary', {}, summary),
    // §4.1.3.3: HTML inside XML is escaped once more.
    element('content', { type: 'html' }, content.markup),
  )
}
