import type {
  BlockContent,
  Definition,
  DefinitionContent,
  Html,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
} from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { ContentError } from './content-error.ts'
import { type Definitions, parseInline } from './parse-inline.ts'
import type { Block } from './segment.ts'

/** A place in a file of a text: an id comment, or a block with its place in characters. */
export type Unit =
  | {
      readonly kind: 'id'
      readonly id: string
      readonly start: number
      readonly end: number
      readonly line: number
    }
  | {
      readonly kind: 'block'
      readonly block: Block
      readonly start: number
      readonly end: number
      readonly line: number
    }

/**
 * The id comments and blocks of a file's body, in reading order. The whole body is parsed at once, so that notes and
 * named links work across ids. Each list item is a block of its own. Code blocks do not exist here: four blanks before
 * a line are a slip of the hand, not a program.
 * @param file the file's name, for errors
 * @param line the number of the body's first line in its file
 * @throws ContentError where a comment is never closed
 */
export function parseBlocks(body: string, file: string, line: number): Unit[] {
  return parseAt(body, { file, line: line - 1, definitions: new Map() })
}

function parseAt(body: string, context: Context): Unit[] {
  const root = fromMarkdown(body, {
    extensions: [gfmFootnote(), { disable: { null: ['codeIndented', 'codeFenced'] } }],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
  return flatten(root.children, 0, { ...context, definitions: findDefinitions(root) })
}

type Context = { readonly file: string; readonly line: number; readonly definitions: Definitions }

function flatten(nodes: readonly RootContent[], depth: number, context: Context): Unit[] {
  return nodes.flatMap((node): Unit[] => {
    if (node.type === 'list') return flattenList(node, depth, context)
    if (node.type === 'html' && node.value.startsWith('<!--')) return parseComment(node, context)
    const block = parseBlock(node, context)
    return block === undefined ? [] : [{ kind: 'block', block, ...place(node, node, context) }]
  })
}

/** An item is its words up to a list inside it; that list's items are units of their own. */
function flattenList(list: List, depth: number, context: Context): Unit[] {
  return list.children.flatMap((item, index): Unit[] => {
    const inner = item.children.findIndex((child) => child.type === 'list' || child.type === 'html')
    const own = inner < 0 ? item.children : item.children.slice(0, inner)
    const number = list.ordered === true ? (list.start ?? 1) + index : undefined
    const block: Block = { kind: 'item', number, depth, blocks: parseAll(own, context) }
    const rest = inner < 0 ? [] : flatten(item.children.slice(inner), depth + 1, context)
    return [{ kind: 'block', block, ...place(item, own.at(-1) ?? item, context) }, ...rest]
  })
}

/** Comments are notes to other editors and are not shown; one that holds an id names the block below it, or beside it. */
function parseComment(node: Html, context: Context): Unit[] {
  const where = place(node, node, context)
  const close = node.value.indexOf('-->')
  if (close < 0)
    throw new ContentError(
      context.file,
      where.line,
      'a comment is opened by "<!--" and never closed by "-->"',
    )
  const end = where.start + close + '-->'.length
  const id = /^<!-- ?([0-9a-hjkmnp-tv-z]{6}) ?-->/.exec(node.value)?.[1]
  const marks: Unit[] = id === undefined ? [] : [{ kind: 'id', id, ...where, end }]
  const beside = parseAt(node.value.slice(close + '-->'.length), { ...context, line: where.line - 1 })
  return [...marks, ...beside.map((unit) => ({ ...unit, start: unit.start + end, end: unit.end + end }))]
}

function parseAll(nodes: readonly (BlockContent | DefinitionContent)[], context: Context): Block[] {
  return nodes.flatMap((node) => parseBlock(node, context) ?? [])
}

function parseBlock(node: RootContent | ListItem, context: Context): Block | undefined {
  switch (node.type) {
    case 'heading':
      return {
        kind: 'heading',
        level: headingLevel(node.depth),
        inside: parseInline(node.children, context.definitions),
      }
    case 'paragraph':
      return parseParagraph(node, context)
    case 'blockquote':
      return { kind: 'quote', blocks: parseAll(node.children, context) }
    case 'list':
      return { kind: 'quote', blocks: node.children.flatMap((item) => parseAll(item.children, context)) }
    case 'footnoteDefinition':
      return { kind: 'note', label: node.label ?? node.identifier, blocks: parseAll(node.children, context) }
    case 'thematicBreak':
      return { kind: 'break' }
    case 'html':
      return node.value.startsWith('<!--')
        ? undefined
        : { kind: 'paragraph', inside: [{ kind: 'words', words: node.value }] }
    default:
      return undefined
  }
}

/** A paragraph that begins with a picture on a line of its own is a figure; one with kept line ends is verse. */
function parseParagraph(node: Paragraph, context: Context): Block {
  const [first, second, ...rest] = node.children
  const caption =
    second?.type === 'text' && second.value.startsWith('\n')
      ? { ...second, value: second.value.slice(1) }
      : undefined
  if (first?.type === 'image' && isFileName(first.url) && (second === undefined || caption !== undefined)) {
    const inside = caption === undefined ? [] : parseInline([caption, ...rest], context.definitions)
    return {
      kind: 'figure',
      file: first.url,
      alt: first.alt ?? '',
      credit: first.title ?? undefined,
      caption: inside,
    }
  }
  const inside = parseInline(node.children, context.definitions)
  return { kind: inside.some((piece) => piece.kind === 'line-end') ? 'verse' : 'paragraph', inside }
}

/** A figure lies beside its text: a plain name, no folders, no addresses. */
function isFileName(name: string): boolean {
  return /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*\.(png|jpe?g|webp|avif|gif|svg)$/iu.test(name)
}

function headingLevel(depth: number): 2 | 3 | 4 {
  if (depth <= 2) return 2
  return depth === 3 ? 3 : 4
}

function findDefinitions(root: Root): Definitions {
  const found = new Map<string, Definition>()
  for (const node of root.children) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  }
  return found
}

type Placed = {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined; readonly line: number }
        readonly end: { readonly offset?: number | undefined }
      }
    | undefined
}

function place(from: Placed, to: Placed, context: Context): { start: number; end: number; line: number } {
  return {
    start: from.position?.start.offset ?? 0,
    end: to.position?.end.offset ?? 0,
    line: (from.position?.start.line ?? 1) + context.line,
  }
}
