import { cutWords } from '#core/reading/cut-words.ts'
import { breakLines, element, type Markup, together } from './element.ts'
import type { Entry } from './feed.ts'
import type { FeedWords } from './feed-words.ts'
import { type QuotedChange, quoteChange, type Run, wordsOfSide } from './quote-change.ts'
import type { ToldCorrection, ToldRewording } from './tell-news.ts'
import { addressOf, idOf, type TextToTell, titleOf } from './text-entry.ts'

type CorrectedText = TextToTell & { readonly correction: ToldCorrection }

const longestSummary = 500

/**
 * What one save corrected in a text: which paragraphs, and how they read before and after. It can be understood without
 * its markup, since some readers show none. It leads to the same in the text's log of corrections, and from there, as
 * from the words themselves, to the text.
 * @param origin the library's own, without a slash at the end
 */
export function correctionEntry(corrected: CorrectedText, words: FeedWords, origin: string): Entry {
  const { summary, news, correction } = corrected
  const text = addressOf(summary, words, origin)
  const title = titleOf(summary, words)
  const told = correction.rewordings.map((rewording) => ({ rewording, change: quote(rewording) }))
  return {
    id: `${idOf(news, words, origin)}#${correction.at}`,
    url: `${text}/corrections/at/${correction.at}`,
    title: { words: words.corrected(title.words), language: words.ui },
    moment: correction.at,
    author: undefined,
    summary: cutWords(
      told.map(({ rewording, change }) => summarise(rewording, change, words)).join(' '),
      longestSummary,
    ),
    content: together(
      ...told.map(({ rewording, change }) => tell(rewording, change, words)),
      correction.more === 0 ? undefined : element('p', {}, words.more(correction.more)),
      element('p', {}, element('a', { href: `${text}${fragmentOf(correction)}` }, words.read)),
    ),
    topics: [],
  }
}

/** The first paragraph that is still there. */
function fragmentOf({ rewordings }: ToldCorrection): string {
  const there = rewordings.find(({ place }) => place.kind === 'paragraph' || place.kind === 'part')
  return there === undefined ? '' : `#${there.segment}`
}

function quote({ words, language }: ToldRewording): QuotedChange | undefined {
  return words === undefined ? undefined : quoteChange(words.before, words.after ?? '', language)
}

function summarise(rewording: ToldRewording, change: QuotedChange | undefined, words: FeedWords): string {
  const where = `${words.where(rewording)}:`
  if (change === undefined) return `${where} ${words.unquoted}`
  const before = wordsOfSide(change.before)
  if (isRemoved(rewording)) return `${where} ${words.removed} ${before}`
  return `${where} ${before} → ${wordsOfSide(change.after)}`
}

function tell(rewording: ToldRewording, change: QuotedChange | undefined, words: FeedWords): Markup {
  const { language, note } = rewording
  const quotation = (inside: Markup) => element('blockquote', { lang: language }, element('p', {}, inside))
  return together(
    element('p', {}, element('strong', {}, words.where(rewording))),
    ...(change === undefined
      ? [element('p', {}, words.unquoted)]
      : [
          element('p', {}, isRemoved(rewording) ? words.removed : words.before),
          quotation(mark(change.before, 'del')),
          ...(isRemoved(rewording)
            ? []
            : [element('p', {}, words.after), quotation(mark(change.after, 'ins'))]),
        ]),
    note === undefined ? undefined : element('p', {}, words.note(note)),
  )
}

function isRemoved({ words }: ToldRewording): boolean {
  return words !== undefined && words.after === undefined
}

function mark(side: readonly Run[], name: 'del' | 'ins'): Markup {
  return together(
    ...side.map(({ isChanged, words }) =>
      isChanged ? element(name, {}, breakLines(words)) : breakLines(words),
    ),
  )
}
