import type { Pair } from '#core/translation/pair-segments.ts'
import { readingMinutes } from './reading-time.ts'

/** A heading by its words in both languages, where it has a translation, and the headings below it. */
export type Entry = {
  readonly id: string
  readonly source: string
  readonly target: string | undefined
  readonly inside: readonly Entry[]
}

/** Fewer headings than these, or a text that takes fewer minutes, are seen at a glance. */
const fewestHeadings = 3
const fewestMinutes = 5

/** The headings of a text that is long enough to need a list of them, as they stand below each other; none of any other. */
export function contentsOf(pairs: readonly Pair[]): readonly Entry[] {
  const headings = pairs.filter(({ segment }) => levelOf(segment) > 0 && segment.id !== undefined)
  if (headings.length < fewestHeadings) return []
  if (readingMinutes(pairs.map(({ segment }) => segment.words)) < fewestMinutes) return []
  return nest(headings)
}

/** Each heading with those that follow it and are lower. */
function nest(headings: readonly Pair[]): Entry[] {
  const entries: Entry[] = []
  let at = 0
  while (at < headings.length) {
    const first = headings[at]
    if (first?.segment.id === undefined) break
    const level = levelOf(first.segment)
    const rest = headings.slice(at + 1)
    const end = rest.findIndex(({ segment }) => levelOf(segment) <= level)
    const inside = end < 0 ? rest : rest.slice(0, end)
    const { segment, target } = first
    entries.push({
      id: first.segment.id,
      source: segment.words,
      target: target.state === 'missing' ? undefined : target.words,
      inside: nest(inside),
    })
    at += 1 + inside.length
  }
  return entries
}

/** 0 for what is no heading. */
function levelOf({ block }: Pair['segment']): number {
  return block.kind === 'heading' ? block.level : 0
}
