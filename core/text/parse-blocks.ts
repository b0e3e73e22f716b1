import type { List, ListItem, RootContent } from 'mdast'
import { ContentError } from './content-error.ts'
import { isComment, parseBlock, parseBlocksInside } from './parse-block.ts'
import type { Definitions } from './parse-inline.ts'
import { parseTree } from './parse-tree.ts'
import type { Block } from './segment.ts'

type Place = { readonly start: number; readonly end: number; readonly line: number }

/** A place in a file of a text: an id comment, or a block with its place in characters. */
export type Unit =
  | ({ readonly kind: 'id'; readonly id: string } & Place)
  | ({ readonly kind: 'block'; readonly block: Block } & Place)

/**
 * The id comments and blocks of a file's body, in reading order. The whole body is parsed at once, so that notes and
 * named links work across ids. Each list item is a block of its own. Code blocks do not exist here: four blanks before
 * a line are a slip of the hand, not a program.
 * @param file the file's name, for errors
 * @param line the number of the body's first line in its file
 * @throws ContentError where a comment is never closed
 */
export function parseBlocks(body: string, file: string, line: number): Unit[] {
  const { nodes, definitions, names } = parseTree(body)
  return flatten(nodes, 0, { file, line: line - 1, body, definitions, names })
}

type Context = {
  readonly file: string
  /** How many lines of the file stand above the body. */
  readonly line: number
  readonly body: string
  readonly definitions: Definitions
  readonly names: string
}

function flatten(nodes: readonly RootContent[], depth: number, context: Context): Unit[] {
  const units: Unit[] = []
  let before: Counted | undefined
  for (let index = 0; index < nodes.length; index++) {
    const [node, next] = [nodes[index], nodes[index + 1]]
    if (node === undefined) continue
    if (isComment(node)) {
      const joined = goesOn(node, next, context.body)
      const found = parseComment(node, joined ? next : node, depth, context)
      if (found.some((unit) => unit.kind === 'block')) before = undefined
      units.push(...found)
      if (joined) index++
    } else if (node.type === 'list') {
      const numbers = numberItems(node, before, context)
      const last = numbers.at(-1)
      before = last === undefined ? undefined : { last, sign: signOf(node, context) }
      units.push(...flattenList(node, numbers, depth, context))
    } else {
      before = undefined
      const block = parseBlock(node, context.definitions)
      if (block !== undefined) units.push({ kind: 'block', block, ...place(node, node, context) })
    }
  }
  return units
}

/** How far an ordered list has counted, and with which sign after its numbers. */
type Counted = { readonly last: number; readonly sign: string }

/**
 * The numbers of an ordered list's items: those typed as long as they rise, so that a translation which lacks the
 * second item has a first and a third; otherwise the next (`1.`, `1.`, `1.`). Comments cut a list in parts.
 */
function numberItems(list: List, before: Counted | undefined, context: Context): number[] {
  if (list.ordered !== true) return []
  let last = before?.sign === signOf(list, context) ? before.last : -1
  return list.children.map((item) => {
    last = Math.max(last + 1, Number.parseInt(context.body.slice(item.position?.start.offset), 10))
    return last
  })
}

function signOf(list: List, context: Context): string {
  return /[.)]/.exec(context.body.slice(list.position?.start.offset, list.position?.end.offset))?.[0] ?? ''
}

function flattenList(list: List, numbers: readonly number[], depth: number, context: Context): Unit[] {
  return list.children.flatMap((item, index): Unit[] => {
    const number = numbers[index]
    return flattenItem(item, (blocks) => ({ kind: 'item', number, depth, blocks }), depth, context)
  })
}

/**
 * An item is its words up to a list inside it; that list's items are units of their own. Comments at its start belong
 * to it: `- <!-- k7f3qz --> words` is an item with an id.
 */
function flattenItem(
  item: ListItem,
  make: (blocks: Block[]) => Block,
  depth: number,
  context: Context,
): Unit[] {
  const { children } = item
  if (children.length === 0) return [{ kind: 'block', block: make([]), ...place(item, item, context) }]
  const from = children.findIndex((child) => !isComment(child))
  const inner = children.findIndex(
    (child, index) => index >= from && (child.type === 'list' || child.type === 'html'),
  )
  const own = from < 0 ? [] : children.slice(from, inner < 0 ? undefined : inner)
  const [first] = own
  if (first === undefined || goesOn(children[from - 1], first, context.body))
    return wrapFirst(flatten(children, depth + 1, context), make)
  const marks = flatten(children.slice(0, from), depth + 1, context)
  const block = make(parseBlocksInside(own, context.definitions))
  const rest = inner < 0 ? [] : flatten(children.slice(inner), depth + 1, context)
  return [
    ...marks,
    { kind: 'block', block, ...place(from === 0 ? item : first, own.at(-1) ?? first, context) },
    ...rest,
  ]
}

/** Where an item's words stand beside a comment, the first block is the item; an item of only a list is not there. */
function wrapFirst(units: Unit[], make: (blocks: Block[]) => Block): Unit[] {
  const first = units.findIndex((unit) => unit.kind === 'block')
  return units.map((unit, index) =>
    unit.kind === 'block' && index === first && unit.block.kind !== 'item'
      ? { ...unit, block: make([unit.block]) }
      : unit,
  )
}

/** Comments are notes to other editors and are not shown; one that holds an id names the block below it, or beside it. */
function parseComment(node: RootContent, last: RootContent, depth: number, context: Context): Unit[] {
  const where = place(node, last, context)
  const close = context.body.indexOf('-->', where.start)
  if (close < 0)
    throw new ContentError(
      context.file,
      where.line,
      'a comment is opened by "<!--" and never closed by "-->"',
    )
  const end = close + '-->'.length
  const comment = context.body.slice(where.start, end)
  const id = /^\s*<!-- ?([0-9a-hjkmnp-tv-z]{6}) ?-->$/.exec(comment)?.[1]
  const marks: Unit[] = id === undefined ? [] : [{ kind: 'id', id, ...where, end }]
  const beside = context.body.slice(end, where.end)
  if (beside.trim() === '') return marks
  return [
    ...marks,
    ...parseBeside(beside, end, depth, { ...context, line: where.line - 1 + countLineEnds(comment) }),
  ]
}

/** Words beside a comment are no Markdown to the parser, so they are parsed on their own, with the notes they may name. */
function parseBeside(beside: string, at: number, depth: number, context: Context): Unit[] {
  const { nodes } = parseTree(`${beside}\n\n${context.names}`)
  return flatten(nodes, depth, { ...context, body: beside })
    .filter((unit) => unit.start < beside.length)
    .map((unit) => ({ ...unit, start: unit.start + at, end: Math.min(unit.end, beside.length) + at }))
}

function countLineEnds(words: string): number {
  return words.split('\n').length - 1
}

/** Whether the words beside a comment go on in the next line. */
function goesOn(
  node: RootContent | undefined,
  next: RootContent | undefined,
  body: string,
): next is RootContent {
  if (node === undefined || !isComment(node) || next?.type !== 'paragraph') return false
  const end = node.position?.end.offset ?? 0
  const beside = body.slice(body.indexOf('-->', node.position?.start.offset) + '-->'.length, end)
  return beside.trim() !== '' && /^[ \t]*\r?\n?[ \t]*$/.test(body.slice(end, next.position?.start.offset))
}

type Placed = {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined; readonly line: number }
        readonly end: { readonly offset?: number | undefined }
      }
    | undefined
}

function place(from: Placed, to: Placed, context: Context): Place {
  return {
    start: from.position?.start.offset ?? 0,
    end: to.position?.end.offset ?? 0,
    line: (from.position?.start.line ?? 1) + context.line,
  }
}
