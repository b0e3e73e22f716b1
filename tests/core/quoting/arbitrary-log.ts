import fc from 'fast-check'
import { type PairWords, pairRevision } from '#core/quoting/pair-revision.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { parseText, type Text } from '#core/text/text.ts'
import { remember } from '#core/translation/remember.ts'

export const segment = 'k7f3qz'

/** What was done to a text of one paragraph, what readers saw, and what the log tells of it. */
export type Story = {
  readonly text: Text
  readonly log: readonly HistoryLine[]
  /** The revisions of all pairs that ever stood on the page. */
  readonly seen: ReadonlySet<string>
  /** The pair at each moment at which a command wrote the log. */
  readonly saved: readonly { readonly at: string; readonly pair: PairWords | undefined }[]
}

type Deed = { readonly kind: 'uk' | 'en'; readonly words: string | undefined } | { readonly kind: 'save' }

const ukrainian = ['Ґанок.', 'Ґанок стоїть.', 'П’ять ґанків.', 'Дім.', undefined]
const english = ['A porch.', 'The porch stands.', 'Five porches.', 'A house.', undefined]

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom(...ukrainian).map((words): Deed => ({ kind: 'uk', words })),
  fc.constantFrom(...english).map((words): Deed => ({ kind: 'en', words })),
  fc.constant<Deed>({ kind: 'save' }),
)

/** Any order of edits by hand, some of them back to earlier words, and of commands. */
export const stories: fc.Arbitrary<Story> = fc.array(deeds, { maxLength: 24 }).map(live)

function live(all: readonly Deed[]): Story {
  let [uk, en]: [string | undefined, string | undefined] = ['Ґанок.', undefined]
  const log: HistoryLine[] = []
  const seen = new Set<string>()
  const saved: { at: string; pair: PairWords | undefined }[] = []
  for (const [minute, deed] of all.entries()) {
    if (deed.kind === 'uk') uk = deed.words
    if (deed.kind === 'en') en = deed.words
    // A translation without its original does not parse, so nobody sees it.
    if (uk === undefined) en = undefined
    const pair = uk === undefined ? undefined : { source: uk, target: en }
    if (pair !== undefined) seen.add(pairRevision(pair))
    if (deed.kind !== 'save') continue
    const at = new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString()
    log.push(...remember(write(uk, en), log, at, 'Олена'))
    saved.push({ at, pair })
  }
  return { text: write(uk, en), log, seen, saved }
}

function write(uk: string | undefined, en: string | undefined): Text {
  const block = (words: string | undefined) => (words === undefined ? '' : `<!-- ${segment} -->\n${words}\n`)
  const files = new Map([
    ['uk.md', `---\ntitle: Ґанок\n---\n${block(uk)}`],
    ['en.md', `---\ntitle: A porch\n---\n${block(en)}`],
  ])
  return parseText('ganok', files, new Map())
}
