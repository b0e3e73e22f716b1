import type { Claim } from '#core/translation/claim.ts'

/** The interface's words on cards, in one language. */
export type CardWords = {
  /** A day (YYYY-MM-DD) in words. */
  day(day: string): string
  /** What readers are told of a translation, as on the pages. */
  state(claim: Claim): string
  /** How much of a text people have translated, 0 to 100. */
  translated(percent: number): string
  /** In place of a translation that is not there. */
  readonly missing: string
}
