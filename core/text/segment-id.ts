const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Six characters of lower-case Crockford base32: a name, not a position. */
export const segmentId = /^[0-9a-hjkmnp-tv-z]{6}$/

/**
 * A new id that is not among `taken`.
 * @param random gives numbers in [0, 1), as Math.random does
 */
export function mintId(random: () => number, taken: ReadonlySet<string>): string {
  for (;;) {
    const id = Array.from({ length: 6 }, () => letters.charAt(Math.floor(random() * 32))).join('')
    if (!taken.has(id)) return id
  }
}
