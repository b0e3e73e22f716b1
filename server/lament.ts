import type { ContentError } from '#core/text/content-error.ts'

/** Says what cannot be read. */
export type Lament = {
  /** Says it once for as long as it stays the same. @param isSeen whether readers see an earlier revision instead */
  over(slug: string, problem: ContentError, isSeen: boolean): void
  /** The text can be read again: should the same come back, it is said again. */
  end(slug: string): void
}

export function openLament(onNotice: (notice: string) => void): Lament {
  const said = new Map<string, string>()
  return {
    over(slug, { message }, isSeen) {
      const effect = isSeen ? 'readers see its last good revision' : 'readers cannot see it'
      if (said.get(slug) !== message) onNotice(`${message}; ${effect}`)
      said.set(slug, message)
    },
    end: (slug) => void said.delete(slug),
  }
}
