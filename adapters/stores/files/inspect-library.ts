import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ContentError } from '#core/text/content-error.ts'
import { isFigureName } from '#core/text/figure-name.ts'
import type { TextFolder } from '#core/text/find-faults.ts'
import { isTorn } from '#core/text/history.ts'
import { isSlug } from '#core/text/slug.ts'
import { isTextFile } from '#core/text/text.ts'
import { insideLibrary } from './inside-library.ts'
import { loadFolder } from './load-folder.ts'
import { openMeasures } from './measure-figures.ts'
import { naming } from './naming.ts'
import { historyFile } from './pending.ts'
import { readLines } from './read-lines.ts'

/** A text's folder, and what in it leads out of the library. */
export type Inspected = { readonly folder: TextFolder; readonly strays: readonly ContentError[] }

/**
 * A text's folder before anything in it is understood, for a check of its files.
 * @returns undefined where there is no such folder
 * @throws ContentError where a file of the text cannot be read at all
 */
export async function inspectFolder(library: string, slug: string): Promise<Inspected | undefined> {
  const root = resolve(library)
  const found = await naming(slug, () => loadFolder(root, slug, isTextFile))
  if (found === undefined) return undefined
  const hasLog = found.names.includes(historyFile)
  const tornLines = hasLog ? await naming(slug, () => findTorn(root, slug)) : []
  const names = found.names.filter(isFigureName)
  const sizes = await openMeasures(root)(slug, names)
  const figures = new Map(names.map((name) => [name, sizes.get(name)]))
  return { folder: { slug, files: found.files, tornLines, figures }, strays: findStrays(root, slug, names) }
}

/** The numbers of the torn lines of a text's log, which may be longer than what fits into memory. */
async function findTorn(library: string, slug: string): Promise<number[]> {
  const log = insideLibrary(library, join(slug, historyFile), historyFile)
  if (log === undefined)
    throw new ContentError(historyFile, undefined, 'a link that leads nowhere, delete it')
  const torn: number[] = []
  let passed = 0
  for await (const part of readLines(log, historyFile)) {
    const lines = part.toString().split('\n')
    for (const [index, line] of lines.entries()) if (isTorn(line)) torn.push(passed + index + 1)
    passed += lines.length - 1
  }
  return torn
}

/** The names of folders that cannot be a text's, those with a dot in front left out. */
export function listOddFolders(library: string): string[] {
  return readdirSync(library, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !isSlug(name))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

function findStrays(library: string, slug: string, names: readonly string[]): ContentError[] {
  return names.flatMap((name) => {
    try {
      insideLibrary(library, join(slug, name), `${slug}/${name}`)
      return []
    } catch (error) {
      if (error instanceof ContentError) return [error]
      throw error
    }
  })
}
