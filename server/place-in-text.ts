import { pageCorrections, pageOfCorrection } from '#core/corrections/page-corrections.ts'
import { momentOf } from '#core/feeds/find-corrections.ts'
import type { LogMemory } from '#core/ports/store.ts'
import { pastPair, todayOf } from '#core/quoting/past-pair.ts'
import { comparedEditions } from '#core/reading/compare-editions.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { segmentId } from '#core/text/segment-id.ts'
import type { Text } from '#core/text/text.ts'

/** What stands at some steps behind a text's slug; `steps` are those that Next is asked for, or that it moved to. */
export type PlaceInText =
  | { readonly kind: 'page'; readonly steps: readonly string[]; readonly status: 200 | 404 | 410 }
  | { readonly kind: 'moved'; readonly steps: readonly string[] }
  /** Where it stands for now: a fragment of a page, which may be another one tomorrow. */
  | { readonly kind: 'elsewhere'; readonly steps: readonly string[]; readonly fragment: string }

/** What is known of the past of texts. */
export type Past = {
  readonly hadSegment: (slug: string, segment: string) => Promise<boolean>
  /** The lines of a text's log; all those of a segment where one is named, however long the log is. */
  readonly history: (slug: string, segment?: string) => Promise<readonly HistoryLine[]>
  /** What of a text's log corrects something, as far back as readers are shown it. */
  readonly corrections: (slug: string) => Promise<Pick<LogMemory, 'history'>>
}

const edition = /^[a-z0-9-]{1,40}$/
const pageNumber = /^[1-9]\d{0,5}$/

/** A link that lost some of its revision on the way is still one to its paragraph. */
const revision = /^[0-9a-z]{1,64}$/i

/** Nor is one that lost some of its moment without a page that says so. */
const moment = /^[0-9a-z:.+-]{1,64}$/i

/** The shapes of all addresses below a text's. No word of them could be a segment's id: those have six letters. */
const shapes: readonly (readonly (RegExp | string)[])[] = [
  [],
  [segmentId],
  [segmentId, 'at', revision],
  ['share'],
  ['letters'],
  ['corrections'],
  ['corrections', 'page', pageNumber],
  ['corrections', 'at', moment],
  ['in', edition],
  ['in', edition, 'letters'],
  ['compare', edition],
  ['compare', edition, edition],
]

/** Whether the steps behind a slug have the shape of an address. */
export function couldBeInText(steps: readonly string[]): boolean {
  return shapes.some(
    (shape) => shape.length === steps.length && shape.every((each, index) => fits(steps[index] ?? '', each)),
  )
}

function fits(step: string, shape: RegExp | string): boolean {
  return typeof shape === 'string' ? step === shape : shape.test(step)
}

/**
 * What stands in a text at steps that `couldBeInText`; undefined where nothing does.
 * @param steps those behind the slug
 */
export async function placeInText(
  text: Text,
  steps: readonly string[],
  past: Past,
): Promise<PlaceInText | undefined> {
  const [first, second, third] = steps
  switch (first) {
    case undefined:
    case 'share':
    case 'letters':
      return page(steps)
    case 'corrections':
      if (third === undefined) return page(steps)
      return second === 'page' ? correctionsPage(text, third, past) : correction(text, third, past)
    case 'in':
      return text.editions.some(({ name }) => name === second) ? page(steps) : undefined
    case 'compare':
      return comparison(text, steps.slice(1))
    default:
      return third === undefined ? passage(text, first, past) : quotation(text, first, third, past)
  }
}

function page(steps: readonly string[], status: 200 | 404 | 410 = 200): PlaceInText {
  return { kind: 'page', steps, status }
}

async function correctionsPage(
  { slug }: Text,
  number: string,
  { corrections }: Past,
): Promise<PlaceInText | undefined> {
  if (number === '1') return { kind: 'moved', steps: ['corrections'] }
  const pages = pageCorrections((await corrections(slug)).history).length
  return Number(number) <= pages ? page(['corrections', 'page', number]) : undefined
}

/** A correction by its moment, wherever newer ones have pushed it. For those that nobody knows there is one page to a text. */
async function correction({ slug }: Text, words: string, { corrections }: Past): Promise<PlaceInText> {
  const at = momentOf(words)
  const number = at === undefined ? undefined : pageOfCorrection((await corrections(slug)).history, at)
  if (at === undefined || number === undefined) return page(['corrections', 'at', 'unknown'], 404)
  const steps = number === 1 ? ['corrections'] : ['corrections', 'page', String(number)]
  return { kind: 'elsewhere', steps, fragment: at }
}

/** The text's own edition has no name and needs none: one name alone is compared with it. */
function comparison(text: Text, names: readonly string[]): PlaceInText | undefined {
  const [one, other] = names
  const compared = comparedEditions(text, one ?? '', other)
  if (compared === undefined) return undefined
  const inOrder = compared.map(({ name }) => name).filter((name) => name !== undefined)
  const steps = ['compare', ...inOrder]
  return inOrder.join('/') === names.join('/') ? page(steps) : { kind: 'moved', steps }
}

/** What was taken out of its text says so; a break has nothing to show but the text around it. */
async function passage(text: Text, id: string, { hadSegment }: Past): Promise<PlaceInText | undefined> {
  const block = blockOf(text, id)
  if (block === undefined) return (await hadSegment(text.slug, id)) ? page([id], 410) : undefined
  return block.kind === 'break' ? { kind: 'moved', steps: [] } : page([id])
}

/**
 * Words that were quoted are shown even where the paragraph is gone since. For a revision that the history does not
 * know there is one page to each paragraph, so that addresses that somebody made up do not multiply what is kept.
 */
async function quotation(
  text: Text,
  id: string,
  pinned: string,
  { history, hadSegment }: Past,
): Promise<PlaceInText | undefined> {
  const block = blockOf(text, id)
  if (block?.kind === 'break') return { kind: 'moved', steps: [] }
  if (block === undefined && !(await hadSegment(text.slug, id))) return undefined
  const past = pastPair(await history(text.slug, id), todayOf(text, id), pinned)
  return past.kind === 'unknown' ? page([id, 'at', 'unknown'], 404) : page([id, 'at', pinned])
}

function blockOf({ source }: Text, id: string) {
  return source.pieces.find(({ segment }) => segment.id === id)?.segment.block
}
