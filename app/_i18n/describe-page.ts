import type { Metadata } from 'next'
import { cutWords } from '#core/reading/cut-words.ts'
import type { UiLanguage } from '#locales/words.ts'
import type { Subject } from '#server/cards.ts'
import { running } from '#server/running.ts'
import { alternates, openGraphLocales } from './addresses.ts'

type Described = {
  readonly ui: UiLanguage
  /** The address without the language: `` for the library, `/about`, `/texts/x`. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly type?: 'website' | 'article'
  /** What the card shows that a link to the page unfolds into; the library itself where nothing is said. */
  readonly card?: Subject
  /** Whether search engines may list it; they may where nothing is said. */
  readonly listed?: boolean
}

/** X shows no more of a picture's description (developer.x.com, “Summary Card with Large Image”). */
const altLength = 420

/** What a page tells browsers, search engines and networks of itself. */
export function describePage(described: Described): Metadata {
  const { ui, path, title, description, type = 'website', card = { kind: 'site', ui }, listed } = described
  const { library, cards, url } = running()
  const name = library.site().name[ui]
  const preview = cards.preview(card)
  const image = { url: `${url}${preview.path}`, alt: cutWords(preview.alt, altLength) }
  return {
    metadataBase: new URL(url),
    title: path === '' ? `${name} — ${title}` : `${title} — ${name}`,
    description,
    alternates: alternates(ui, path),
    openGraph: {
      type,
      title,
      description,
      url: `${url}/${ui}${path}`,
      siteName: name,
      ...openGraphLocales[ui],
      alternateLocale: [...openGraphLocales[ui].alternateLocale],
      images: [{ ...image, type: 'image/png', width: 1200, height: 630 }],
    },
    // Title, description and picture are taken from og. Next would repeat the picture's type and size too.
    twitter: { card: 'summary_large_image', images: [image] },
    ...(listed === false ? { robots: { index: false } } : {}),
  }
}
