import type { Metadata } from 'next'
import type { UiLanguage } from '#locales/words.ts'
import { running } from '#server/running.ts'
import { alternates, openGraphLocales } from './addresses.ts'

type Described = {
  readonly ui: UiLanguage
  /** The address without the language: `` for the library, `/about`, `/texts/x`. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly type?: 'website' | 'article'
}

/** What a page tells browsers, search engines and networks of itself. */
export function describePage({ ui, path, title, description, type = 'website' }: Described): Metadata {
  const { library, url } = running()
  const name = library.site().name[ui]
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
    },
    // Title and description are taken from og.
    twitter: { card: 'summary' },
  }
}
