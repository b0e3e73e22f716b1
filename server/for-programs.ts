import type { Catalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { printAtom } from '#core/feeds/print-atom.ts'
import { printJsonFeed } from '#core/feeds/print-json-feed.ts'
import type { UiLanguage } from '#locales/words.ts'
import { readFeed } from './feeds.ts'
import { keysOf } from './keeping.ts'
import type { Library } from './library.ts'
import { printManifest } from './manifest.ts'
import { type Packings, packQuickly } from './pack.ts'
import { type Answer, tagOf } from './send.ts'
import { openShelf } from './shelf.ts'
import { readSitemap } from './sitemap.ts'

/** What programs read and people do not: feeds, the sitemap, robots.txt, the manifest. */
export type ForPrograms = {
  /** The answer at such an address; undefined where there is nothing. @param ui the reader's language */
  answer(path: string, ui: UiLanguage): Promise<Answer | undefined>
}

/** Whether programs are answered at a path, if anything is there. */
export function isForPrograms(path: string): boolean {
  return /^\/(?:(?:uk|en)\/feed\.(?:xml|json)|sitemap(?:-[1-9]\d{0,5})?\.xml|robots\.txt|manifest\.webmanifest)$/.test(
    path,
  )
}

type Options = {
  readonly catalogue: Pick<
    Catalogue,
    'newest' | 'corrected' | 'count' | 'changes' | 'lastChanges' | 'lastChange'
  >
  readonly library: Pick<Library, 'site' | 'onChange'>
  /** The public origin, without a slash at the end. */
  readonly url: string
  /** How much is kept, in bytes. */
  readonly limit: number
}

type Made = { readonly headers: Readonly<Record<string, string>>; readonly body: string }
type Finished = Omit<Answer, 'status' | 'packings'> & { readonly packings: Packings }

/** Keeps what was made of the catalogue until anything changes; then who asks next gets it made anew. */
export function openForPrograms({ catalogue, library, url, limit }: Options): ForPrograms {
  const opened = new Date().toISOString()
  let kept = openShelf<Promise<Finished>>(limit)
  library.onChange(() => {
    kept = openShelf(limit)
  })

  function make(path: string, ui: UiLanguage): Made | undefined {
    const [, feed, kind] = /^\/(uk|en)\/feed\.(xml|json)$/.exec(path) ?? []
    if (feed === 'uk' || feed === 'en') {
      const read = readFeed(feed, { catalogue, site: library.site, url, opened })
      return kind === 'xml'
        ? { headers: forAll('application/atom+xml; charset=utf-8'), body: printAtom(read) }
        : { headers: forAll('application/feed+json; charset=utf-8'), body: printJsonFeed(read) }
    }
    const [, part] = /^\/sitemap-(\d+)\.xml$/.exec(path) ?? []
    if (part !== undefined || path === '/sitemap.xml') {
      const body = readSitemap(part === undefined ? undefined : Number(part), { catalogue, url })
      return body === undefined ? undefined : { headers: typed('application/xml; charset=utf-8'), body }
    }
    if (path === '/robots.txt') return { headers: typed('text/plain; charset=utf-8'), body: printRobots(url) }
    if (path === '/manifest.webmanifest')
      return { headers: negotiated('application/manifest+json'), body: printManifest(library.site(), ui) }
    return undefined
  }

  return {
    async answer(path, ui) {
      const name = `${path} ${ui}`
      let finished = kept.get(name)
      if (finished === undefined) {
        const made = make(path, ui)
        if (made === undefined) return undefined
        finished = finish(made, path)
        // Nothing waits between reading the catalogue and keeping what was read, so no change is missed.
        kept.put(name, finished, made.body.length * 2)
        finished.catch(() => kept.drop(name))
      }
      return { status: 200, ...(await finished) }
    },
  }
}

async function finish({ headers, body: words }: Made, path: string): Promise<Finished> {
  const body = Buffer.from(words)
  const keys = { etag: tagOf(body), 'surrogate-key': keysOf(path).join(' ') }
  return { headers: { ...headers, ...keys }, body, packings: await packQuickly(body) }
}

function typed(type: string): Made['headers'] {
  return { 'content-type': type, 'cache-control': 'public, max-age=0, s-maxage=2, must-revalidate' }
}

/** Feeds are there for other sites too. */
function forAll(type: string): Made['headers'] {
  return { ...typed(type), 'access-control-allow-origin': '*' }
}

/** In the reader's language: no cache before us may keep it for others. */
function negotiated(type: string): Made['headers'] {
  const keep = 'private, max-age=0, must-revalidate'
  return { 'content-type': type, 'cache-control': keep, vary: 'Accept-Language, Cookie' }
}

/** Everything may be read, and all of it is listed (RFC 9309; https://www.sitemaps.org/protocol.html#submit_robots). */
function printRobots(url: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${url}/sitemap.xml\n`
}
