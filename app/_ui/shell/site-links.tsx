import type { UiLanguage } from '#locales/words.ts'

/** What programs find beside the feed that every page names: React puts it into the head. */
export function SiteLinks({ ui }: { readonly ui: UiLanguage }) {
  return (
    <>
      <link rel="alternate" href={`/${ui}/feed.json`} type="application/feed+json" />
      <link rel="manifest" href="/manifest.webmanifest" />
    </>
  )
}
