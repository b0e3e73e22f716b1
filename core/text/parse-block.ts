import type { BlockContent, DefinitionContent, Html, Paragraph, RootContent } from 'mdast'
import { isFigureName } from './figure-name.ts'
import { type Definitions, parseInline } from './parse-inline.ts'
import type { Block, Inline } from './segment.ts'

/** Markdown's block as our own; undefined for what shows nothing: a comment, a link's name, a program. */
export function parseBlock(node: RootContent, definitions: Definitions): Block | undefined {
  switch (node.type) {
    case 'heading':
      return {
        kind: 'heading',
        level: headingLevel(node.depth),
        inside: parseInline(node.children, definitions),
      }
    case 'paragraph':
      return parseParagraph(node, definitions)
    case 'blockquote':
      return { kind: 'quote', blocks: parseBlocksInside(node.children, definitions) }
    case 'list':
      return {
        kind: 'quote',
        blocks: node.children.flatMap((item) => parseBlocksInside(item.children, definitions)),
      }
    case 'footnoteDefinition':
      return {
        kind: 'note',
        label: node.label ?? node.identifier,
        blocks: parseBlocksInside(node.children, definitions),
      }
    case 'thematicBreak':
      return { kind: 'break' }
    case 'html':
      return isComment(node) ? undefined : { kind: 'paragraph', inside: parseHtml(node) }
    default:
      return undefined
  }
}

/** Whether it is a note to other editors; one inside a paragraph is not, and is shown. */
export function isComment(node: RootContent): boolean {
  return node.type === 'html' && /^\s*<!--/.test(node.value)
}

/** HTML is shown as it is typed. */
function parseHtml(node: Html): Inline[] {
  return parseInline([{ ...node, value: node.value.trim() }], new Map())
}

/** The blocks inside a quote, an item or a note. */
export function parseBlocksInside(
  nodes: readonly (BlockContent | DefinitionContent)[],
  definitions: Definitions,
): Block[] {
  return nodes.flatMap((node) => parseBlock(node, definitions) ?? [])
}

/** A paragraph that begins with a picture on a line of its own is a figure; one with kept line ends is verse. */
function parseParagraph(node: Paragraph, definitions: Definitions): Block {
  const [first, second, ...rest] = node.children
  const caption =
    second?.type === 'text' && second.value.startsWith('\n')
      ? { ...second, value: second.value.slice(1) }
      : undefined
  if (first?.type === 'image' && isFigureName(first.url) && (second === undefined || caption !== undefined)) {
    return {
      kind: 'figure',
      file: first.url,
      alt: first.alt ?? '',
      credit: first.title ?? undefined,
      caption: caption === undefined ? [] : parseInline([caption, ...rest], definitions),
    }
  }
  const inside = parseInline(node.children, definitions)
  return { kind: inside.some((piece) => piece.kind === 'line-end') ? 'verse' : 'paragraph', inside }
}

/** A text has one title, so its own headings begin at the second level. */
export function headingLevel(depth: number): 2 | 3 | 4 {
  if (depth <= 2) return 2
  return depth === 3 ? 3 : 4
}
