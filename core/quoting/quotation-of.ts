import { romanise } from '#core/reading/romanise.ts'
import type { Text } from '#core/text/text.ts'
import { type PairWords, pairRevision } from './pair-revision.ts'
import type { Quotation } from './quotation.ts'

/** What is quoted of a text, and what only the page knows. */
export type Quoting = Pick<Quotation, 'state' | 'licence' | 'library' | 'accessed'> & {
  readonly segment: string
  /** The edition that the target is from; undefined for the text's own translation. */
  readonly edition: string | undefined
  /** The pair as it stands on the page, or stood at the time of an older revision. */
  readonly pair: PairWords
  /** Which of its sides are quoted. */
  readonly sides: 'both' | 'source' | 'target'
  /** The library's origin, without a slash at the end. */
  readonly origin: string
}

/**
 * A quotation from a text. Its address is the one without an interface language, pinned to the words of the pair, both of
 * them whichever is quoted. An author without an English name is romanised (the table of 2010).
 */
export function quotationOf(text: Text, quoting: Quoting): Quotation {
  const { segment, pair, sides, origin, state, licence, library, accessed } = quoting
  const { title, author, published, source } = text.source.facts
  const target = text.editions.find(({ name }) => name === quoting.edition)?.target.facts
  return {
    id: `${text.slug}-${segment}`,
    words: {
      uk: sides === 'target' ? undefined : pair.source,
      en: sides === 'source' ? undefined : pair.target,
    },
    title: { uk: title, en: target?.title },
    author: { uk: author, en: target?.author ?? (author && romanise(author)) },
    translator: target?.translator,
    state,
    licence,
    published,
    outlet: source === undefined ? undefined : { name: source.name, url: source.url },
    library,
    permalink: `${origin}/texts/${text.slug}/${segment}/at/${pairRevision(pair)}`,
    accessed,
  }
}
