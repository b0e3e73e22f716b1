import { headingLevel } from './parse-block.ts'
import { parseBlocks, type Unit } from './parse-blocks.ts'
import type { Block, Inline } from './segment.ts'

/**
 * The same as `parseBlocks`, several times as fast for prose: what stands between two blank lines without a sign that
 * Markdown knows is taken as it stands, and only what lies between such blocks is parsed.
 * @param file the file's name, for errors
 * @param line the number of the body's first line in its file
 * @throws ContentError where a comment is never closed
 */
export function parseBody(body: string, file: string, line: number): Unit[] {
  if (hasFarEffects(body)) return parseBlocks(body, file, line)
  const units: Unit[] = []
  let between: Line[] = []
  const parseBetween = () => {
    const [first, last] = [between[0], between.at(-1)]
    between = []
    if (first === undefined || last === undefined) return
    const part = body.slice(first.start, last.start + last.words.length)
    for (const unit of parseBlocks(part, file, line + first.above))
      units.push({ ...unit, start: unit.start + first.start, end: unit.end + first.start })
  }
  const chunks = cutChunks(body)
  for (const [index, chunk] of chunks.entries()) {
    const plain = readPlainly(chunk, chunks[index + 1], line)
    if (plain === undefined) between.push(...chunk)
    else {
      parseBetween()
      units.push(...plain)
    }
  }
  parseBetween()
  return units
}

/** Named links, notes, HTML and comments that are no id are felt beyond the next blank line; others end lines otherwise. */
function hasFarEffects(body: string): boolean {
  return /\]:|\ufeff|\r(?!\n)|<(?!!-- ?[0-9a-hjkmnp-tv-z]{6} ?-->)/.test(body)
}

/** A line without its end; `above` counts the lines above it in the body. */
type Line = { readonly words: string; readonly start: number; readonly above: number }

/** The lines between blank ones. */
function cutChunks(body: string): Line[][] {
  const chunks: Line[][] = []
  let chunk: Line[] = []
  let start = 0
  for (const [above, line] of body.split('\n').entries()) {
    const words = line.endsWith('\r') ? line.slice(0, -1) : line
    if (!/^[ \t]*$/.test(words)) chunk.push({ words, start, above })
    else if (chunk.length > 0) {
      chunks.push(chunk)
      chunk = []
    }
    start += line.length + 1
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks
}

/** The units of a chunk that Markdown does nothing to; undefined for any other. */
function readPlainly(
  chunk: readonly Line[],
  next: readonly Line[] | undefined,
  line: number,
): Unit[] | undefined {
  return readProse(chunk, line) ?? readItems(chunk, next, line)
}

/** Ids, and one block below them. Ids alone may stand between the parts of a list, which counts on. */
function readProse(chunk: readonly Line[], line: number): Unit[] | undefined {
  const from = chunk.findIndex((each) => !isId(each.words))
  const lines = from < 0 ? [] : chunk.slice(from)
  const block = plainBlock(lines.map(({ words }) => words))
  if (block === undefined) return undefined
  const marks = chunk.slice(0, from).map((each) => idUnit(each, line))
  return [...marks, { kind: 'block', block, ...place(lines, line) }]
}

/** Items, with their ids between them. What is set in below them would belong to the last. */
function readItems(
  chunk: readonly Line[],
  next: readonly Line[] | undefined,
  line: number,
): Unit[] | undefined {
  if (/^[ \t]/.test(next?.[0]?.words ?? '') || chunk.every((each) => isId(each.words))) return undefined
  const units: Unit[] = []
  for (const each of chunk) {
    const block = plainItem(each.words)
    if (isId(each.words)) units.push(idUnit(each, line))
    else if (block !== undefined) units.push({ kind: 'block', block, ...place([each], line) })
    else return undefined
  }
  return units
}

function isId(words: string): boolean {
  return /^<!-- ?[0-9a-hjkmnp-tv-z]{6} ?-->$/.test(words)
}

function idUnit(id: Line, line: number): Unit {
  return { kind: 'id', id: id.words.replace(/[<>! -]/g, ''), ...place([id], line) }
}

function place(lines: readonly Line[], line: number): { start: number; end: number; line: number } {
  const [first, last] = [lines[0], lines.at(-1)]
  const end = last === undefined ? 0 : last.start + last.words.length
  return { start: first?.start ?? 0, end, line: line + (first?.above ?? 0) }
}

function plainItem(line: string): Block | undefined {
  const words = /^[-*+] (.*)$/.exec(line)?.[1]
  if (words === undefined || !isPlain(words)) return undefined
  const paragraph: Block = { kind: 'paragraph', inside: [{ kind: 'words', words }] }
  return { kind: 'item', number: undefined, depth: 0, blocks: [paragraph] }
}

function plainBlock(lines: readonly string[]): Block | undefined {
  const [line, ...more] = lines
  if (line === undefined) return undefined
  if (more.length > 0) return plainVerse(lines)
  const [, marks, title] = /^(#{1,6}) ([^ #][^#]*)$/.exec(line) ?? []
  if (marks !== undefined && title !== undefined && hasNoSigns(title))
    return { kind: 'heading', level: headingLevel(marks.length), inside: [{ kind: 'words', words: title }] }
  return isPlain(line) ? { kind: 'paragraph', inside: [{ kind: 'words', words: line }] } : undefined
}

/** Each line but the last ends in `\\`. */
function plainVerse(lines: readonly string[]): Block | undefined {
  const inside: Inline[] = []
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1
    const words = isLast ? line : line.slice(0, -1)
    if (!isPlain(words) || (!isLast && !line.endsWith('\\'))) return undefined
    inside.push({ kind: 'words', words })
    if (!isLast) inside.push({ kind: 'line-end' })
  }
  return { kind: 'verse', inside }
}

/** Whether the words begin as prose does, not as a list or another sign of Markdown would. */
function isPlain(words: string): boolean {
  return /^(?:[\p{L}«„“”‘’(—–…№§]|\d+(?![\d.)]))/u.test(words) && hasNoSigns(words)
}

/** Whether Markdown has nothing to read in the words, to drop or to write otherwise. */
function hasNoSigns(words: string): boolean {
  return !/[\\`*_[\]<&!\0\t\r]| $/.test(words)
}
