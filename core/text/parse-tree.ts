import type { Definition, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import type { Definitions } from './parse-inline.ts'

/** Markdown as a tree, and what is named in it. */
export type Tree = {
  readonly nodes: readonly RootContent[]
  /** Where its named links lead, each name as it was first said. */
  readonly definitions: Definitions
  /** Its notes and named links as Markdown, for words of it that are parsed on their own. */
  readonly names: string
}

/** Parses Markdown with footnotes and without code blocks; a byte order mark in front is a letter like any other. */
export function parseTree(words: string): Tree {
  const root = parseMarkdown(words)
  return { nodes: root.children, definitions: findDefinitions(root), names: findNames(root, words) }
}

function parseMarkdown(words: string): Root {
  // A byte order mark is swallowed uncounted: this one in place of one that belongs to the words.
  return fromMarkdown(`\ufeff${words}`, {
    extensions: [gfmFootnote(), { disable: { null: ['codeIndented', 'codeFenced'] } }],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
}

function findDefinitions(root: Root): Definitions {
  const found = new Map<string, Definition>()
  for (const node of root.children) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  }
  return found
}

function findNames(root: Root, words: string): string {
  const names = root.children.flatMap((node) => {
    if (node.type === 'definition')
      return [words.slice(node.position?.start.offset, node.position?.end.offset)]
    return node.type === 'footnoteDefinition' ? [`[^${node.label ?? node.identifier}]: …`] : []
  })
  return names.join('\n\n')
}
