import type { Manuscript } from './manuscript.ts'
import { printBlock } from './print-block.ts'
import type { Block } from './segment.ts'
import { parsePieces, type SourcePiece } from './source-file.ts'
import { isShortLine, type Paragraph, splitParagraphs } from './split-paragraphs.ts'
import { takeDate } from './take-date.ts'

/**
 * A plain file as a manuscript that shows exactly its words. A short line between two paragraphs is a heading; a line
 * of three asterisks or dashes is a break.
 * @param words with `\n` for every line end
 * @param file the file's name, for errors
 */
export function readPlain(words: string, file: string): Manuscript {
  const dated = takeDate(words)
  const paragraphs = splitParagraphs(dated.words)
  const body = paragraphs
    .map((paragraph, index) => printBlock(kindOf(paragraphs, index), paragraph.words))
    .join('\n\n')
  const { pieces } = parsePieces(body, file, 1)
  return {
    format: 'plain',
    facts: dated.published === undefined ? {} : { published: dated.published },
    opensWithTitle: isShortLine(paragraphs[0]?.words ?? ''),
    pieces: paragraphs.map((paragraph, index) => placePiece(pieces[index], paragraph)),
    tail: '',
  }
}

function kindOf(paragraphs: readonly Paragraph[], index: number): Block {
  const words = paragraphs[index]?.words ?? ''
  if (isBreak(words)) return { kind: 'break' }
  const isProse = (at: number) => {
    const near = paragraphs[at]?.words
    return near !== undefined && !isShortLine(near) && !isBreak(near)
  }
  const below = index === 0 || isProse(index - 1)
  return below && isShortLine(words) && isProse(index + 1)
    ? { kind: 'heading', level: 2, inside: [] }
    : { kind: 'paragraph', inside: [] }
}

function isBreak(words: string): boolean {
  return /^(?:[*⁂]|(?:[*_–—-]\s*){3,})$/.test(words)
}

/** The piece with the line it has in the plain file. Words that would be shown differently are never let through. */
function placePiece(piece: SourcePiece | undefined, paragraph: Paragraph): SourcePiece {
  const isSame =
    piece !== undefined && (piece.segment.block.kind === 'break' || piece.segment.words === paragraph.words)
  if (!isSame)
    throw new Error(
      `Line ${paragraph.line} would not be shown as it is written: "${paragraph.words.slice(0, 60)}"`,
    )
  return { ...piece, segment: { ...piece.segment, line: paragraph.line } }
}
