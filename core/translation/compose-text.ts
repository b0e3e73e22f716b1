import { printFrontMatter } from '#core/text/front-matter.ts'
import type { HistoryLine } from '#core/text/history.ts'
import { emptyLedger } from '#core/text/ledger.ts'
import type { Manuscript } from '#core/text/manuscript.ts'
import { asHeading, printBlock } from '#core/text/print-block.ts'
import type { Block } from '#core/text/segment.ts'
import { giveIds, namePiece, parseSource, printSource, type SourcePiece } from '#core/text/source-file.ts'
import { parseText, type Text } from '#core/text/text.ts'
import { remember } from './remember.ts'
import { type SignAs, signPairs } from './sign-pairs.ts'

/** A text that is not in the library yet, and what is to be written for it. */
export type Composed = {
  readonly text: Text
  readonly files: ReadonlyMap<string, string>
  readonly history: readonly HistoryLine[]
}

type Signing = SignAs & {
  /** The moment, ISO 8601 in UTC. */
  readonly moment: string
  /** Who brings the text in. */
  readonly importedBy: string | undefined
}

/**
 * A text of an original and, where there is one, its translation, piece against piece (see `findParting`): an id for
 * each segment, the same ids in the translation, every pair signed.
 * @param random gives numbers in [0, 1)
 * @throws ContentError where the original has no title or another fact is not as it must be
 */
export function composeText(
  slug: string,
  manuscripts: { readonly source: Manuscript; readonly target: Manuscript | undefined },
  as: Signing,
  random: () => number,
): Composed {
  const { source, target } = manuscripts
  const named = giveIds(parseSource(print(source)), random)
  const files = new Map([['uk.md', printSource(named)]])
  if (target !== undefined) {
    files.set('en.md', print({ ...target, pieces: answer(named.pieces, target) }))
    files.set('en.json', signAll(slug, files, as))
  }
  const text = parseText(slug, files, new Map())
  return { text, files, history: remember(text, [], as.moment, as.importedBy) }
}

function print({ facts, pieces, tail }: Pick<Manuscript, 'facts' | 'pieces' | 'tail'>): string {
  const body = pieces.map((piece) => piece.before + piece.body).join('') + tail
  return `${printFrontMatter(orderFacts(facts))}${body.trim()}\n`
}

const firstFacts = ['title', 'author', 'summary', 'translator', 'published']

function orderFacts(facts: Manuscript['facts']): Record<string, unknown> {
  const keys = [...firstFacts.filter((key) => key in facts), ...Object.keys(facts)]
  return Object.fromEntries([...new Set(keys)].map((key) => [key, facts[key]]))
}

function signAll(slug: string, files: ReadonlyMap<string, string>, as: SignAs): string {
  const text = parseText(slug, files, new Map())
  const [edition] = text.editions
  return edition === undefined ? emptyLedger.content : signPairs(text, edition, undefined, as).ledger.content
}

/** The translation's pieces under the ids, and as blocks of the kind, of the original's. */
function answer(source: readonly SourcePiece[], target: Manuscript): SourcePiece[] {
  return target.pieces.map((piece, index) => {
    const counterpart = source[index]
    if (counterpart?.segment.id === undefined) throw new Error(`No counterpart for piece ${index + 1}`)
    const { block, id } = counterpart.segment
    const like =
      target.format === 'plain'
        ? {
            ...piece,
            before: index === 0 ? '' : gapLike(counterpart),
            body: printBlock(block, piece.segment.words),
          }
        : { ...piece, body: withMarker(block, piece) }
    return namePiece(like, id, '\n')
  })
}

/** A list stays one list, and an item inside another stays inside. */
function gapLike({ before }: SourcePiece): string {
  const indent = /[ \t]*$/.exec(before)?.[0] ?? ''
  return (/\n[ \t]*\n/.test(before) ? '\n\n' : '\n') + indent
}

/** Where the original's headings were guessed, the translation follows it. */
function withMarker(like: Block, piece: SourcePiece): string {
  const bare = piece.body.replace(/^#{1,6}[ \t]+/, '').replace(/[ \t]+#+$|\n[ \t]*(?:=+|-+)[ \t]*$/, '')
  const isHeading = piece.segment.block.kind === 'heading'
  if (like.kind === 'heading' && !isHeading) return asHeading(like.level, bare.replaceAll('\n', ' '))
  return like.kind !== 'heading' && isHeading ? bare : piece.body
}
