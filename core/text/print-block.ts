import { escapeWords } from './escape-words.ts'
import type { Block } from './segment.ts'

/** Plain words as Markdown that shows them as a block of the given kind: a heading's translation is a heading. */
export function printBlock(like: Block, words: string): string {
  switch (like.kind) {
    case 'heading':
      return asHeading(like.level, escapeWords(words))
    case 'item':
      return `${like.number === undefined ? '-' : `${like.number}.`} ${escapeWords(words)}`
    case 'quote':
      return `> ${escapeWords(words)}`
    case 'note':
      return `[^${like.label}]: ${escapeWords(words)}`
    case 'break':
      return '***'
    case 'paragraph':
    case 'verse':
    case 'figure':
      return escapeWords(words)
    default:
      return like satisfies never
  }
}

/** Markdown of one line as a heading. Number signs at its end would be taken for the heading's own. */
export function asHeading(level: 2 | 3 | 4, markdown: string): string {
  return `${'#'.repeat(level)} ${markdown.replace(/(?<=\s)#+$/, '\\$&')}`
}
