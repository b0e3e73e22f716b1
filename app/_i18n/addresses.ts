import type { Metadata } from 'next'
import type { UiLanguage } from '#locales/words.ts'
import { running } from '#server/running.ts'

/** The page's own address in its language, in the other one, and without any: canonical and hreflang links. */
export function alternates(ui: UiLanguage, path: string): NonNullable<Metadata['alternates']> {
  const { url } = running()
  const bare = path === '' ? '/' : path
  return {
    canonical: `${url}/${ui}${path}`,
    languages: { uk: `${url}/uk${path}`, en: `${url}/en${path}`, 'x-default': `${url}${bare}` },
  }
}

/** Open Graph's locale of the interface, and of the other one. */
export const openGraphLocales = {
  uk: { locale: 'uk_UA', alternateLocale: ['en_GB'] },
  en: { locale: 'en_GB', alternateLocale: ['uk_UA'] },
} as const
