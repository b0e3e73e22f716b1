import type { Summary } from '#core/reading/summarise.ts'
import type { ToldRewording } from './tell-news.ts'

/** What entries say around the words of the texts, in the feed's language. */
export type FeedWords = {
  readonly ui: 'uk' | 'en'
  /** Who translated it. */
  translation(name: string): string
  /** How far the translation can be trusted. */
  standing(summary: Summary): string
  /** What the link to the text is called. */
  readonly read: string
  corrected(title: string): string
  /** Which paragraph of which side. */
  where(rewording: ToldRewording): string
  readonly before: string
  readonly after: string
  /** Before words that are gone, in place of both. */
  readonly removed: string
  /** In place of words that are too many to quote. */
  readonly unquoted: string
  note(words: string): string
  /** How many more changes there are. */
  more(count: number): string
}
