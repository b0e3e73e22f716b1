import type { Definition, PhrasingContent } from 'mdast'
import type { Inline } from './segment.ts'

/** Where the link and image names of one file lead: `[name]: address`. */
export type Definitions = ReadonlyMap<string, Definition>

/** Markdown's phrasing as our own: raw HTML and images become their words, links of odd schemes lose the link. */
export function parseInline(nodes: readonly PhrasingContent[], definitions: Definitions): Inline[] {
  return joinWords(nodes.flatMap((node) => parsePiece(node, definitions)))
}

function parsePiece(node: PhrasingContent, definitions: Definitions): Inline[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ kind: 'words', words: joinLines(node.value) }]
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, inside: parseInline(node.children, definitions) }]
    case 'delete':
      return parseInline(node.children, definitions)
    case 'inlineCode':
      return [{ kind: 'code', words: node.value }]
    case 'break':
      return [{ kind: 'line-end' }]
    case 'footnoteReference':
      return [{ kind: 'note-mark', label: node.label ?? node.identifier }]
    case 'image':
    case 'imageReference':
      return [{ kind: 'words', words: node.alt ?? '' }]
    case 'link':
      return link(node.url, parseInline(node.children, definitions))
    case 'linkReference':
      return link(definitions.get(node.identifier)?.url, parseInline(node.children, definitions))
    default:
      return node satisfies never
  }
}

/** A single line end is a blank. */
function joinLines(words: string): string {
  return /[\r\n]/.test(words) ? words.replace(/\s*[\r\n]\s*/g, ' ') : words
}

function joinWords(pieces: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.kind === 'words' && last?.kind === 'words')
      joined[joined.length - 1] = { kind: 'words', words: last.words + piece.words }
    else joined.push(piece)
  }
  return joined
}

function link(to: string | undefined, inside: readonly Inline[]): Inline[] {
  return to !== undefined && isSafeAddress(to) ? [{ kind: 'link', to, inside }] : [...inside]
}

/**
 * http, https, mailto, and addresses on this site; nothing that could run (`javascript:`, `data:`, …). Browsers pass
 * over tabs and line ends (URL Standard, §4.4), so an address with one is not what it seems.
 */
function isSafeAddress(to: string): boolean {
  return !/\p{Cc}/u.test(to) && /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(to)
}
