import { type Change, diffWords } from '#core/translation/diff-words.ts'

/** One side of a change: what stayed, and what went or came. */
export type Run = { readonly isChanged: boolean; readonly words: string }
export type QuotedChange = { readonly before: readonly Run[]; readonly after: readonly Run[] }

/** Characters that are quoted on either side of what changed. */
const context = 80
/** Characters that are quoted of one run of what changed. */
const longestRun = 1_000

/** What changed between two wordings, word by word, each side with some of the words around it and no more. */
export function quoteChange(before: string, after: string, language: 'uk' | 'en'): QuotedChange {
  const changes = diffWords(before, after, language)
  const short = changes.map((change, index) =>
    change.kind === 'same' ? shorten(change, index === 0, index === changes.length - 1) : change,
  )
  return { before: sideOf(short, 'removed'), after: sideOf(short, 'added') }
}

/** The words of one side, as they would be read out. */
export function wordsOfSide(side: readonly Run[]): string {
  return side.map(({ words }) => words).join('')
}

function sideOf(changes: readonly Change[], kind: 'removed' | 'added'): Run[] {
  return changes.flatMap((change) =>
    change.kind === 'same' || change.kind === kind
      ? [{ isChanged: change.kind === kind, words: cutRun(change.words) }]
      : [],
  )
}

/** Of words that stayed, those that stand next to a change. */
function shorten({ kind, words }: Change, isFirst: boolean, isLast: boolean): Change {
  const head = isFirst && !isLast ? '' : cutAfter(words)
  const tail = isLast ? '' : cutBefore(words)
  return head.length + tail.length >= words.length ? { kind, words } : { kind, words: `${head}…${tail}` }
}

function cutRun(words: string): string {
  return words.length <= longestRun ? words : `${words.slice(0, longestRun).replace(/\S*$/u, '')}…`
}

function cutAfter(words: string): string {
  return words.length <= context ? words : words.slice(0, context).replace(/\S*$/u, '')
}

function cutBefore(words: string): string {
  return words.length <= context ? words : words.slice(-context).replace(/^\S*/u, '')
}
