import type { z } from 'zod'
import { sourceFacts, targetFacts } from './facts.ts'
import { cutFrontMatter } from './front-matter.ts'
import type { Manuscript } from './manuscript.ts'
import { checkYaml } from './parse-yaml.ts'
import { parsePieces } from './source-file.ts'
import { takeDate } from './take-date.ts'

/**
 * A Markdown file as a manuscript, block by block as it is written, with its front matter's facts and its ids.
 * @param words with `\n` for every line end
 * @param side whose facts its front matter may hold
 * @throws ContentError with the line of what does not parse
 */
export function readMarkdown(words: string, file: string, side: 'source' | 'target'): Manuscript {
  const { facts, body, line } = cutFacts(words, file, side)
  const dated = takeDate(body)
  const { pieces, tail } = parsePieces(dated.words, file, line)
  const [first] = pieces
  return {
    format: 'markdown',
    facts: dated.published === undefined ? facts : { published: dated.published, ...facts },
    opensWithTitle:
      first?.segment.block.kind === 'heading' && /^#(?!#)|\n\s*=+[ \t]*$/.test(first.body.trimEnd()),
    pieces,
    tail,
  }
}

type Cut = { readonly facts: Manuscript['facts']; readonly body: string; readonly line: number }

/** No text begins with a break, so `---` on the very first line opens front matter. */
function cutFacts(words: string, file: string, side: 'source' | 'target'): Cut {
  if (!/^---[ \t]*\n/.test(words)) return { facts: {}, body: words, line: 1 }
  const cut = cutFrontMatter(file, words)
  const schema: z.ZodType<Manuscript['facts']> =
    side === 'source' ? sourceFacts.partial().loose() : targetFacts.loose()
  return { facts: checkYaml(cut.facts, schema), body: cut.body, line: cut.bodyLine }
}
