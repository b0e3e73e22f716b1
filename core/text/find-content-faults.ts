import type { Scanned } from './find-id-faults.ts'
import { type Finding, foundWarning } from './finding.ts'
import type { Block } from './segment.ts'
import type { Size } from './text.ts'

/**
 * Figures that are named and are not there, or that no size can be read from.
 * @param figures those beside the text by file name; undefined for those that cannot be measured
 */
export function findMissingFigures(
  { file, units }: Scanned,
  figures: ReadonlyMap<string, Size | undefined>,
): Finding[] {
  return units.flatMap((unit) => {
    if (unit.kind === 'id') return []
    return namesOfFigures(unit.block).flatMap((name) => {
      const place = { file, line: unit.line }
      if (!figures.has(name))
        return [
          foundWarning(
            place,
            `There is no figure "${name}" beside the text`,
            `Put the file into ${file.split('/')[0]}/, or correct its name`,
          ),
        ]
      if (figures.get(name) !== undefined) return []
      return [
        foundWarning(
          place,
          `The figure "${name}" cannot be measured`,
          'Save it anew; an SVG needs a width and a height or a viewBox',
        ),
      ]
    })
  })
}

function namesOfFigures(block: Block): string[] {
  if (block.kind === 'figure') return [block.file]
  return 'blocks' in block ? block.blocks.flatMap(namesOfFigures) : []
}

/** Footnote marks whose note is not there; readers see the mark as it is typed. */
export function findMissingNotes({ file, content, units }: Scanned): Finding[] {
  const notes = new Set(
    units.flatMap((unit) =>
      unit.kind === 'block' && unit.block.kind === 'note' ? [unit.block.label.toLowerCase()] : [],
    ),
  )
  return content.split('\n').flatMap((words, index) => {
    const prose = words.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    return [...prose.matchAll(/(?<!\\)\[\^([^\]\s\\]+)\]/g)].flatMap(({ 1: label = '' }) =>
      notes.has(label.toLowerCase())
        ? []
        : [
            foundWarning(
              { file, line: index + 1 },
              `There is no note "[^${label}]:" in this file`,
              'Write the note, or put a backslash before the bracket to show the mark as it is',
            ),
          ],
    )
  })
}

export function findEmpty({ file, units }: Scanned): Finding[] {
  if (units.some((unit) => unit.kind === 'block')) return []
  return [
    foundWarning(
      { file, line: undefined },
      'The text has no paragraphs',
      'Write some below the front matter',
    ),
  ]
}

/** Lines of history.jsonl that a torn write or a hand has left unreadable, by their numbers. */
export function findTornLines(file: string, torn: readonly number[]): Finding[] {
  return torn.map((line) =>
    foundWarning(
      { file, line },
      'This line of the history cannot be read and is passed over',
      'Restore it from a copy, or delete it',
    ),
  )
}
