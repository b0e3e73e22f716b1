/** Words in both interface languages. */
export type Both = { readonly uk: string; readonly en: string }

/** The library's own facts, from site.yaml; each has a default. */
export type Site = {
  readonly name: Both
  readonly tagline: Both
  /** Markdown of the about page. */
  readonly about: Both
  /** Where readers report errors; without one there is no such link. */
  readonly contact: string | undefined
  /** Colours as #rrggbb, each for the light and the dark page. */
  readonly accents: { readonly blue: Accent; readonly wheat: Accent } | undefined
  /** The interface language of those who ask for none that we have. */
  readonly ui: 'uk' | 'en'
  /** The slug that leads the front page; the newest text where undefined. */
  readonly lead: string | undefined
}

export type Accent = { readonly light: string; readonly dark: string }
