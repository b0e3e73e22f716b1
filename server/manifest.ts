import { paper } from '#core/reading/contrast.ts'
import type { Site } from '#core/reading/site.ts'
import type { UiLanguage } from '#locales/words.ts'

const sizes = [192, 512]

/** The library as a home screen shows it (https://www.w3.org/TR/appmanifest/). */
export function printManifest({ name, tagline }: Site, ui: UiLanguage): string {
  return JSON.stringify({
    id: '/',
    name: name[ui],
    description: tagline[ui],
    lang: ui,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    // With the address in sight and the way back: a text is there to be quoted and shared.
    display: 'minimal-ui',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ...sizes.map((size) => icon(`/icon-${size}.png`, size, 'any')),
      ...sizes.map((size) => icon(`/icon-maskable-${size}.png`, size, 'maskable')),
    ],
  })
}

function icon(src: string, size: number, purpose: 'any' | 'maskable') {
  return { src, type: 'image/png', sizes: `${size}x${size}`, purpose }
}
