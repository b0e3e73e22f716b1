/** A paragraph of a plain file, and the line it begins on, counted from 1. */
export type Paragraph = { readonly words: string; readonly line: number }

/**
 * The paragraphs of a plain file, which parts them by blank lines or, where it has none between them, by single line
 * ends. In the first case a single line end inside a paragraph is a blank. A short first line stands apart in either
 * kind of file, so the gap below it does not tell which kind it is.
 * @param words with `\n` for every line end
 */
export function splitParagraphs(words: string): Paragraph[] {
  const lines = words.split('\n').map((each, index) => ({ words: each.trim(), line: index + 1 }))
  const start = lines.findIndex(isFilled)
  const first = lines[start]
  if (first === undefined) return []
  const next = lines[start + 1]
  if (next !== undefined && !isFilled(next) && isShortLine(first.words))
    return [first, ...splitLines(lines.slice(start + 1))]
  return splitLines(lines.slice(start))
}

/**
 * Whether words can be a title or a heading: at most 80 letters with nothing at the end that ends a sentence or leads
 * on to the next one, and no dash of dialogue before them.
 */
export function isShortLine(words: string): boolean {
  const bare = words.replace(/["'»”’“)\]\s]+$/u, '')
  return (
    [...words].length <= 80 &&
    /[\p{L}\p{N}]/u.test(words) &&
    !/[.!?…;:,]$/.test(bare) &&
    !/^[-–—]\s/.test(words)
  )
}

function splitLines(lines: readonly Paragraph[]): Paragraph[] {
  const end = lines.findLastIndex(isFilled) + 1
  const start = lines.findIndex(isFilled)
  if (start < 0) return []
  const body = lines.slice(start, end)
  return body.every(isFilled) ? body : joinLines(body)
}

function joinLines(lines: readonly Paragraph[]): Paragraph[] {
  const paragraphs: { words: string[]; line: number }[] = []
  let open = false
  for (const { words, line } of lines) {
    if (words === '') open = false
    else if (open) paragraphs.at(-1)?.words.push(words)
    else {
      paragraphs.push({ words: [words], line })
      open = true
    }
  }
  return paragraphs.map((paragraph) => ({ words: paragraph.words.join(' '), line: paragraph.line }))
}

function isFilled(line: Paragraph): boolean {
  return line.words !== ''
}
