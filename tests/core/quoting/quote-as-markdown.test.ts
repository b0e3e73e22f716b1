import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { cite } from '#core/quoting/cite.ts'
import { quoteAsMarkdown } from '#core/quoting/quote-as-markdown.ts'
import { tidyQuotation } from '#core/quoting/tidy-quotation.ts'
import { wordsOfParts } from '#core/quoting/write-reference.ts'
import { hostileQuotations, letter } from './a-quotation.ts'

function wordsIn(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsIn).join('')
  if (node.type === 'break') return '\n'
  return 'value' in node ? node.value : ''
}

/** Without what Markdown cannot keep: blanks around a line, runs of them, and the characters it replaces. */
function plain(words: string): string {
  const lines = words.replace(/[\0\ufffd]/g, '').split('\n')
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

const kinds = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(kinds) : []),
]

describe('quoteAsMarkdown()', () => {
  test('quotes each language in a block, and verse line by line', () => {
    const verse = { ...letter, words: { uk: 'Ніхто не почув,\nяк він випав', en: '1933. A year.' } }
    const [uk, en, reference] = quoteAsMarkdown(verse, 'en').split('\n\n')
    expect(uk).toBe('> Ніхто не почув,\\\n> як він випав')
    expect(en).toBe('> 1933\\. A year.')
    expect(reference).toContain('<https://poruch.example/texts/litera-g/k7f3qz/at/0123456789>')
  })

  test('shows just the words and the reference, whatever they look like', () => {
    fc.assert(
      fc.property(hostileQuotations, fc.constantFrom('uk', 'en'), (quotation, language) => {
        const { uk, en } = tidyQuotation(quotation).words
        const root = fromMarkdown(quoteAsMarkdown(quotation, language))
        expect(root.children.map((child) => plain(wordsIn(child)))).toEqual(
          [uk, en, wordsOfParts(cite(quotation, language))].filter((words) => words !== undefined).map(plain),
        )
        const allowed = new Set(['root', 'blockquote', 'paragraph', 'text', 'break', 'link'])
        expect(kinds(root).filter((kind) => !allowed.has(kind))).toEqual([])
      }),
    )
  })
})
