import { type Finding, foundError, foundWarning } from './finding.ts'
import type { Unit } from './parse-blocks.ts'
import { segmentId } from './segment-id.ts'
import type { SourceFile } from './source-file.ts'

/** A file's content, and what was read from it. */
export type Scanned = {
  readonly file: string
  readonly content: string
  readonly units: readonly Unit[]
}

/** Blocks that no translation can find yet. */
export function findUnnamed({ file }: Scanned, source: SourceFile): Finding[] {
  return source.pieces
    .filter(({ segment, copiedId }) => segment.id === undefined && copiedId === undefined)
    .map(({ segment }) =>
      foundWarning({ file, line: segment.line }, 'This block has no id', `${signing(file)} gives it one`),
    )
}

/** Ids that stand above two blocks, as after copying a paragraph together with its comment. */
export function findCopied({ file }: Scanned, source: SourceFile): Finding[] {
  return source.pieces.flatMap(({ segment, copiedId }) => {
    if (copiedId === undefined) return []
    const first = source.pieces.find((piece) => piece.segment.id === copiedId)?.segment.line
    const problem = `The id "${copiedId}" stands above the block in line ${first} already`
    return [
      foundWarning({ file, line: segment.line }, problem, `${signing(file)} gives this block a new one`),
    ]
  })
}

/** Ids in a translation that the original does not have. */
export function findStrangers({ file, units }: Scanned, ids: ReadonlySet<string>): Finding[] {
  return units.flatMap((unit) =>
    unit.kind === 'block' || ids.has(unit.id)
      ? []
      : [
          foundError(
            { file, line: unit.line },
            `No segment "${unit.id}" in uk.md`,
            'Give the block the id of its original, or delete it',
          ),
        ],
  )
}

/** Words of a translation that stand above its first id. */
export function findHomeless({ file, units }: Scanned): Finding[] {
  const [first] = units
  if (first?.kind !== 'block') return []
  return [
    foundError(
      { file, line: first.line },
      'This block stands above the first id',
      'Write the id of its original above it: <!-- k7f3qz -->',
    ),
  ]
}

/** Ids that come twice in a translation, so that two places are joined under one. */
export function findTwice({ file, units }: Scanned): Finding[] {
  const seen = new Map<string, number>()
  return units.flatMap((unit) => {
    if (unit.kind === 'block') return []
    const first = seen.get(unit.id)
    if (first === undefined) {
      seen.set(unit.id, unit.line)
      return []
    }
    const problem = `The id "${unit.id}" stands in line ${first} already, so readers see both places as one`
    return [foundWarning({ file, line: unit.line }, problem, 'Give each block the id of its own original')]
  })
}

/** Ids with another id, or the end of the file, where their block should be. */
export function findIdle({ file, units }: Scanned): Finding[] {
  return units.flatMap((unit, index) =>
    unit.kind === 'block' || units[index + 1]?.kind === 'block'
      ? []
      : [
          foundWarning(
            { file, line: unit.line },
            `Nothing stands below the id "${unit.id}"`,
            'Write its paragraph below it, or delete the comment',
          ),
        ],
  )
}

/** Comments that look like an id and are not read as one. */
export function findMisshapen({ file, content, units }: Scanned): Finding[] {
  const read = new Set(units.flatMap((unit) => (unit.kind === 'id' ? [unit.line] : [])))
  return content.split('\n').flatMap((words, index) => {
    const [, comment = '', name = ''] = lonelyComment.exec(words) ?? []
    const line = index + 1
    if (read.has(line) || !looksLikeId(name)) return []
    const cure =
      'Write it like <!-- k7f3qz -->: six digits or small letters without i, l, o and u, one blank on each side'
    return [foundWarning({ file, line }, `"${comment}" is not read as an id`, cure)]
  })
}

/** At the start of a line, or of an item's words. */
const lonelyComment = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(<!--[ \t]*([\w-]{4,9})[ \t]*-->)/

function looksLikeId(name: string): boolean {
  return segmentId.test(name.toLowerCase()) || /^(?=.*\d)[a-z0-9]{5,7}$/i.test(name)
}

function signing(file: string): string {
  return `"./poruch sign ${file.split('/')[0]} --by NAME"`
}
