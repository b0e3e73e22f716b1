import type { ContentError } from '#core/text/content-error.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { type Tally, tallyPairs } from '#core/translation/claim.ts'
import { type Doubt, findDoubts } from '#core/translation/find-doubts.ts'
import { pairSegments } from '#core/translation/pair-segments.ts'
import { nameParts } from './name-parts.ts'
import type { Report } from './report.ts'
import { indent, table } from './table.ts'
import { count, firstWords } from './wording.ts'

/** How far one translation of a text is; without a name it is the text's own. */
type Progress = {
  readonly edition: string | undefined
  readonly tally: Tally
  readonly doubts: readonly Doubt[]
}

/** A text with how far its translations are, its own first. */
export type Counted = {
  readonly kind: 'counted'
  readonly text: Text
  readonly own: Progress
  readonly others: readonly Progress[]
}

export type Unreadable = { readonly kind: 'unreadable'; readonly error: ContentError }

/** A text without a translation counts as one whose paragraphs are all missing. */
export function countText(text: Text): Counted {
  const progress = (edition: Edition | undefined): Progress => ({
    edition: edition?.name,
    tally: tallyPairs(pairSegments(text, edition)),
    doubts: edition === undefined ? [] : findDoubts(text, edition),
  })
  const own = text.editions.find((edition) => edition.name === undefined)
  const others = text.editions.filter((edition) => edition.name !== undefined)
  return { kind: 'counted', text, own: progress(own), others: others.map(progress) }
}

const states = ['reviewed', 'translated', 'draft', 'machine', 'stale', 'missing'] as const

/** @param slug the text that was asked for; its doubts are named one by one */
export function reportStatus(found: readonly (Counted | Unreadable)[], slug: string | undefined): Report {
  const texts = found.filter((each) => each.kind === 'counted')
  const unreadable = found.flatMap((each) => (each.kind === 'unreadable' ? [each.error] : []))
  const lines = [
    ...(found.length === 0 ? ['No texts yet: ./poruch import brings one in'] : []),
    ...(texts.length === 0 ? [] : tabulate(texts)),
    ...(slug === undefined ? [] : texts.flatMap(nameDoubts)),
    ...unreadable.map((error) => error.message),
  ]
  const sum = {
    texts: texts.length,
    segments: add(texts, 'all'),
    ...Object.fromEntries(states.map((state) => [state, add(texts, state)])),
  }
  const faults = unreadable.map(({ file, line = null, message }) => ({ file, line, message }))
  return {
    exit: unreadable.length > 0 ? 1 : 0,
    lines,
    json: { texts: texts.map(describe), sum, unreadable: faults },
  }
}

function add(texts: readonly Counted[], key: keyof Tally): number {
  return texts.reduce((total, { own }) => total + own.tally[key], 0)
}

/** Only a text's own translation goes into the sums. */
function tabulate(texts: readonly Counted[]): string[] {
  const row = (name: string, tally: Tally) => [name, tally.all, ...states.map((state) => tally[state])]
  const body = texts.flatMap(({ text, own, others }) => [
    row(text.slug, own.tally),
    ...others.map(({ edition, tally }) => row(`  in ${edition}`, tally)),
  ])
  const foot = [count(texts.length, 'text'), add(texts, 'all'), ...states.map((state) => add(texts, state))]
  const lines = table([['text', 'segments', ...states], ...body, foot])
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)))
  return [...lines.slice(0, -1), rule, ...lines.slice(-1)]
}

function nameDoubts({ text, own, others }: Counted): string[] {
  const parts = nameParts(text)
  return [own, ...others].flatMap(({ edition, doubts }) => {
    if (doubts.length === 0) return []
    const rows = doubts.map(({ key, why, words }) => [
      parts.get(key)?.place ?? '',
      key,
      why,
      firstWords(words),
    ])
    return [
      '',
      edition === undefined ? 'Waiting for a look:' : `Waiting for a look in ${edition}:`,
      ...indent(table(rows)),
      `When they are right: ./poruch sign ${text.slug} ${edition === undefined ? '' : `--edition ${edition} `}--by NAME`,
    ]
  })
}

function describe({ text, own, others }: Counted): Record<string, unknown> {
  return {
    slug: text.slug,
    title: text.source.facts.title,
    ...describeProgress(own),
    editions: others.map((other) => ({ edition: other.edition, ...describeProgress(other) })),
  }
}

function describeProgress({ tally, doubts }: Progress): Record<string, unknown> {
  return {
    segments: tally.all,
    ...Object.fromEntries(states.map((state) => [state, tally[state]])),
    doubts: doubts.map(({ key, why }) => ({ segment: key, why })),
  }
}
