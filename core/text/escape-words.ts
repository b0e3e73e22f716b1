import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { toMarkdown } from 'mdast-util-to-markdown'

/** Plain words as Markdown that shows just these words: nothing in them becomes a list, a heading, a link or a tag. */
export function escapeWords(words: string): string {
  const paragraph = { type: 'paragraph', children: [{ type: 'text', value: words }] } as const
  return toMarkdown(
    { type: 'root', children: [{ ...paragraph, children: [...paragraph.children] }] },
    { extensions: [gfmFootnoteToMarkdown()] },
  ).replace(/\n$/, '')
}
