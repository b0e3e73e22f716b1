import type { Text } from '#core/text/text.ts'
import { type Claim, percentTranslated, stateOf } from '#core/translation/claim.ts'
import { pairFacts, pairSegments } from '#core/translation/pair-segments.ts'
import { readingMinutes } from './reading-time.ts'

/** What the library's list says of a text. */
export type Summary = {
  readonly slug: string
  readonly title: { readonly uk: string; readonly en: string | undefined }
  readonly summary: { readonly uk: string | undefined; readonly en: string | undefined }
  readonly author: { readonly uk: string | undefined; readonly en: string | undefined }
  /** The day as YYYY-MM-DD. */
  readonly published: string | undefined
  readonly minutes: number
  readonly state: Claim
  /** 0 to 100, machine-made paragraphs not counted. */
  readonly translated: number
  readonly topics: readonly string[]
}

/** A text in a few lines, with its own translation, not with its other editions. */
export function summarise(text: Text): Summary {
  const edition = text.editions.find((each) => each.name === undefined)
  const pairs = pairSegments(text, edition)
  const facts = pairFacts(text, edition)
  const { facts: source } = text.source
  const shown = (key: 'title' | 'summary') => {
    const target = facts.find((fact) => fact.key === key)?.target
    return target === undefined || target.state === 'missing' ? undefined : target.words
  }
  return {
    slug: text.slug,
    title: { uk: source.title, en: shown('title') },
    summary: { uk: source.summary, en: shown('summary') },
    author: { uk: source.author, en: edition?.target.facts.author },
    published: source.published,
    minutes: readingMinutes(pairs.map((pair) => pair.segment.words)),
    state: stateOf(
      [...facts, ...pairs.filter((pair) => pair.segment.words !== '')].map((pair) => pair.target),
    ),
    translated: percentTranslated(pairs),
    topics: source.topics ?? [],
  }
}

/** Newest first; texts of one day, and those without one at the end, by slug. */
export function newestFirst(one: Summary, other: Summary): number {
  const byDay = (other.published ?? '').localeCompare(one.published ?? '', 'en')
  return byDay === 0 ? one.slug.localeCompare(other.slug, 'en') : byDay
}

/** What a list says of a text's translation: its state where that is simple, otherwise how much people have done. */
export function standingOf(
  summary: Summary,
):
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'percent'; readonly percent: number } {
  const { state, translated } = summary
  const isSimple = state === 'missing' ? translated === 0 : state !== 'machine' || translated === 0
  return isSimple && (state !== 'stale' || translated === 100)
    ? { kind: 'claim', claim: state }
    : { kind: 'percent', percent: Math.min(translated, mostOfSome) }
}

/** All paragraphs are not all of a text whose title or summary nobody has translated. */
const mostOfSome = 99
