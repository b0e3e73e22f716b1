import { ContentError } from './content-error.ts'
import { findEmpty, findMissingFigures, findMissingNotes, findTornLines } from './find-content-faults.ts'
import {
  findCopied,
  findHomeless,
  findIdle,
  findMisshapen,
  findStrangers,
  findTwice,
  findUnnamed,
  type Scanned,
} from './find-id-faults.ts'
import { type Finding, foundBroken, foundWarning } from './finding.ts'
import { cutFrontMatter } from './front-matter.ts'
import { parseLedger } from './ledger.ts'
import { lineAt } from './line-at.ts'
import { parseBlocks } from './parse-blocks.ts'
import { parseSource, type SourceFile } from './source-file.ts'
import { parseTarget } from './target-file.ts'
import type { Size, TextFiles } from './text.ts'

/** A text's folder as it lies there, before anything in it is understood. */
export type TextFolder = {
  readonly slug: string
  readonly files: TextFiles
  /** The numbers of those lines of history.jsonl that are no history; it may be too long to be held. */
  readonly tornLines: readonly number[]
  /** The figures beside the text by file name; undefined for those that cannot be measured. */
  readonly figures: ReadonlyMap<string, Size | undefined>
}

/** What was found in a text, and how many segments were looked at. */
export type Checked = { readonly findings: readonly Finding[]; readonly segments: number }

/** Everything in a text's files that is not as it should be, file by file, each from top to bottom. */
export function findFaults(folder: TextFolder): Checked {
  const file = `${folder.slug}/uk.md`
  try {
    const content = folder.files.get('uk.md')
    if (content === undefined) throw new ContentError(file, undefined, 'the folder has no such file')
    const source = parseSource(content, file)
    const ids = new Set(source.pieces.flatMap((piece) => piece.segment.id ?? []))
    const findings = [
      ...findSourceFaults(scan(file, content), source, folder),
      ...findTargetFaults(folder, ids),
      ...findLedgerFaults(folder, ids),
      ...findTornLines(`${folder.slug}/history.jsonl`, folder.tornLines),
    ]
    return { findings, segments: source.pieces.length }
  } catch (error) {
    return { findings: [foundBroken(error)], segments: 0 }
  }
}

function findSourceFaults(scanned: Scanned, source: SourceFile, folder: TextFolder): Finding[] {
  return inOrder([
    ...findUnnamed(scanned, source),
    ...findCopied(scanned, source),
    ...findCommon(scanned, folder),
    ...findEmpty(scanned),
  ])
}

function findCommon(scanned: Scanned, folder: TextFolder): Finding[] {
  return [
    ...findIdle(scanned),
    ...findMisshapen(scanned),
    ...findMissingFigures(scanned, folder.figures),
    ...findMissingNotes(scanned),
  ]
}

function findTargetFaults(folder: TextFolder, ids: ReadonlySet<string>): Finding[] {
  return filesOf(folder, /^en.*\.md$/).flatMap(({ file, content }) =>
    reading(() => {
      const scanned = scan(file, content)
      const found = inOrder([
        ...findHomeless(scanned),
        ...findStrangers(scanned, ids),
        ...findTwice(scanned),
        ...findCommon(scanned, folder),
      ])
      const isExplained = found.some(({ level }) => level === 'error')
      return isExplained ? found : [...readTarget(content, ids, file), ...found]
    }),
  )
}

/** What keeps a translation from being read although its ids are right: its front matter. */
function readTarget(content: string, ids: ReadonlySet<string>, file: string): Finding[] {
  return reading(() => {
    parseTarget(content, ids, file)
    return []
  })
}

/** Signatures of segments that are not there, and ledgers without a translation. */
function findLedgerFaults(folder: TextFolder, ids: ReadonlySet<string>): Finding[] {
  return filesOf(folder, /\.json$/).flatMap(({ name, file, content }) => {
    const translation = name.replace(/\.json$/, '.md')
    if (!folder.files.has(translation))
      return [
        foundWarning(
          { file, line: undefined },
          `There is no ${translation} that this ledger could speak of`,
          `Bring ${translation} back, or delete the ledger`,
        ),
      ]
    return reading(() =>
      [...parseLedger(content, file).signatures.keys()]
        .filter((key) => !ids.has(key) && key !== 'title' && key !== 'summary')
        .map((key) =>
          foundWarning(
            { file, line: lineAt(content, content.indexOf(JSON.stringify(key))) },
            `No segment "${key}" in uk.md`,
            'Delete the line, or bring the segment back',
          ),
        ),
    )
  })
}

function filesOf(folder: TextFolder, pattern: RegExp): { name: string; file: string; content: string }[] {
  return [...folder.files]
    .filter(([name]) => pattern.test(name))
    .map(([name, content]) => ({ name, file: `${folder.slug}/${name}`, content }))
}

function scan(file: string, content: string): Scanned {
  const { body, bodyLine } = cutFrontMatter(file, content)
  return { file, content, units: parseBlocks(body, file, bodyLine) }
}

/** The findings in a file, or the one that it cannot be read. */
function reading(find: () => Finding[]): Finding[] {
  try {
    return find()
  } catch (error) {
    return [foundBroken(error)]
  }
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
}
