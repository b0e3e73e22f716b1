import { ContentError } from './content-error.ts'
import { type TargetFacts, targetFacts } from './facts.ts'
import { cutFrontMatter } from './front-matter.ts'
import { parseBody } from './parse-body.ts'
import { checkYaml } from './parse-yaml.ts'
import type { Block } from './segment.ts'
import { wordsOfBlocks } from './words-of.ts'

/** What one segment is in the translation; a translator may have made several blocks of it. */
export type TargetPiece = {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly words: string
  /** The line of its first block, counted from 1. */
  readonly line: number
}

/** A translation as it was read; printing gives it back byte for byte. */
export type TargetFile = {
  readonly facts: TargetFacts
  readonly content: string
  readonly pieces: ReadonlyMap<string, TargetPiece>
}

/**
 * Reads en.md. All blocks up to the next id belong to the id above them, in whatever order the ids come.
 * @param ids the ids of uk.md
 * @throws ContentError at a block above the first id, and at an id that uk.md does not have
 */
export function parseTarget(content: string, ids: ReadonlySet<string>, file = 'en.md'): TargetFile {
  const cut = cutFrontMatter(file, content)
  const facts = checkYaml(cut.facts, targetFacts)
  const pieces = new Map<string, TargetPiece>()
  let id: string | undefined
  for (const unit of parseBody(cut.body, file, cut.bodyLine)) {
    if (unit.kind === 'id') {
      if (!ids.has(unit.id)) throw new ContentError(file, unit.line, `no segment "${unit.id}" in uk.md`)
      id = unit.id
      continue
    }
    if (id === undefined)
      throw new ContentError(
        file,
        unit.line,
        'expected a line such as <!-- k7f3qz --> above the first paragraph',
      )
    const piece = pieces.get(id)
    const blocks = [...(piece?.blocks ?? []), unit.block]
    pieces.set(id, { id, blocks, words: wordsOfBlocks(blocks), line: piece?.line ?? unit.line })
  }
  return { facts, content, pieces }
}

/** The file's content, byte for byte as it was read. */
export function printTarget(file: TargetFile): string {
  return file.content
}
