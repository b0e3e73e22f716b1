import type { Site } from '#core/reading/site.ts'
import type { Summary } from '#core/reading/summarise.ts'
import type { ContentError } from '#core/text/content-error.ts'
import type { Text } from '#core/text/text.ts'

/** What stands under a text's address. `broken`: its files do not parse and no good revision was ever seen. */
export type Found =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'withdrawn'; readonly text: Text; readonly date: string; readonly reason: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'broken' }
  | { readonly kind: 'unknown' }

/** The texts as readers see them: the last good revision of each, live. */
export type Library = {
  site(): Site
  /** The texts that readers may open, newest first. */
  list(): readonly Summary[]
  find(slug: string): Promise<Found>
  /** What of the library cannot be read just now, a sentence each. */
  problems(): readonly ContentError[]
  /** Calls back with the slug of each text that changed (`undefined`: the site itself), after the change can be read. */
  onChange(listener: (slug: string | undefined) => void): void
  close(): void
}
