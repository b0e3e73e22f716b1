import { romanise } from '#core/reading/romanise.ts'
import type { Summary } from '#core/reading/summarise.ts'
import { element, together } from './element.ts'
import type { Entry } from './feed.ts'
import type { FeedWords } from './feed-words.ts'
import type { News } from './tell-news.ts'

/** A listed text, as both languages' feeds tell of it. */
export type TextToTell = { readonly summary: Summary; readonly news: Omit<News, 'corrections'> }

/**
 * A new text: what it is about, how it begins in both languages, who made it.
 * @param origin the library's own, without a slash at the end
 */
export function textEntry({ summary, news }: TextToTell, words: FeedWords, origin: string): Entry {
  const { ui } = words
  const url = addressOf(summary, words, origin)
  const about = ui === 'uk' ? summary.summary.uk : (summary.summary.en ?? summary.summary.uk)
  const isInUkrainian = ui === 'uk' || summary.summary.en === undefined
  const { uk, en } = news.opening
  const facts = [
    ...(news.translator === undefined ? [] : [words.translation(news.translator)]),
    words.standing(summary),
  ]
  return {
    id: idOf(news, words, origin),
    url,
    title: titleOf(summary, words),
    moment: news.added,
    author: authorOf(summary, words),
    summary: about ?? '',
    content: together(
      about === undefined ? undefined : element('p', { lang: isInUkrainian ? 'uk' : 'en' }, about),
      uk === undefined ? undefined : element('blockquote', { lang: 'uk' }, element('p', {}, uk)),
      en === undefined ? undefined : element('blockquote', { lang: 'en' }, element('p', {}, en)),
      element('p', {}, facts.join(' · ')),
      element('p', {}, element('a', { href: url }, words.read)),
    ),
    topics: summary.topics,
  }
}

/** The text's page in the feed's language. */
export function addressOf({ slug }: Summary, { ui }: FeedWords, origin: string): string {
  return `${origin}/${ui}/texts/${slug}`
}

/** What the text's entry is called for good, and the beginning of the names of its corrections. */
export function idOf({ name }: TextToTell['news'], { ui }: FeedWords, origin: string): string {
  return `${origin}/${ui}/texts/${name}`
}

/** The text's title in the feed's language; in the original's while it has none. */
export function titleOf({ title }: Summary, { ui }: FeedWords): Entry['title'] {
  if (ui === 'uk' || title.en === undefined) return { words: title.uk, language: 'uk' }
  return { words: title.en, language: 'en' }
}

function authorOf({ author }: Summary, { ui }: FeedWords): string | undefined {
  if (ui === 'uk' || author.uk === undefined) return author.uk
  return author.en ?? romanise(author.uk)
}
