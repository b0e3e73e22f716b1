import { escapeWords } from '#core/text/escape-words.ts'
import { cite } from './cite.ts'
import type { Part, Quotation } from './quotation.ts'
import { tidyQuotation } from './tidy-quotation.ts'

/** The quotation in Markdown (CommonMark): a block of quoted words for each language, and the reference below them. */
export function quoteAsMarkdown(quotation: Quotation, language: 'uk' | 'en'): string {
  const { uk, en } = tidyQuotation(quotation).words
  const blocks = [uk, en].filter((words) => words !== undefined).map(quoteBlock)
  return `${[...blocks, printParts(cite(quotation, language))].join('\n\n')}\n`
}

function quoteBlock(words: string): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => `> ${escapeWords(line)}`).join('\\\n')
}

/** Words between two addresses are escaped as a whole, since what begins a line is told by what stands before it. */
function printParts(parts: readonly Part[]): string {
  const runs: { words: string; to: string | undefined }[] = []
  for (const { words, to } of parts) {
    const last = runs.at(-1)
    if (last !== undefined && to === undefined && last.to === undefined) last.words += words
    else runs.push({ words, to })
  }
  return runs.map(({ words, to }) => (to === undefined ? escapeInside(words) : `<${to}>`)).join('')
}

/** Blanks at the ends of a run are words between other words, not a block's own. */
function escapeInside(words: string): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return before + escapeWords(inside) + after
}
