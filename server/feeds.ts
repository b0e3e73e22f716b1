import type { Catalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { correctionEntry } from '#core/feeds/correction-entry.ts'
import { type Feed, newestEntries } from '#core/feeds/feed.ts'
import { textEntry } from '#core/feeds/text-entry.ts'
import type { Site } from '#core/reading/site.ts'
import type { UiLanguage } from '#locales/words.ts'
import { feedWords } from './feed-words.ts'

type Options = {
  readonly catalogue: Pick<Catalogue, 'newest' | 'corrected'>
  readonly site: () => Site
  /** The public origin, without a slash at the end. */
  readonly url: string
  /** The moment of a feed in which there is nothing yet. */
  readonly opened: string
}

/** How much a feed tells: who looks once a week should miss nothing. */
const mostEntries = 50

/** What came and what was corrected last, in a language. No text is read for it. */
export function readFeed(ui: UiLanguage, { catalogue, site, url, opened }: Options): Feed {
  const words = feedWords(ui)
  const entries = newestEntries(
    [
      ...catalogue.newest(mostEntries).map((text) => textEntry(text, words, url)),
      ...catalogue.corrected(mostEntries).map((corrected) => correctionEntry(corrected, words, url)),
    ],
    mostEntries,
  )
  const { name, tagline } = site()
  return {
    ui,
    name: name[ui],
    tagline: tagline[ui],
    addresses: {
      home: `${url}/${ui}`,
      atom: `${url}/${ui}/feed.xml`,
      json: `${url}/${ui}/feed.json`,
      icon: `${url}/icon-512.png`,
    },
    updated: entries[0]?.moment ?? opened,
    entries,
  }
}
