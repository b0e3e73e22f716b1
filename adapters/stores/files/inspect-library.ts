import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ContentError } from '#core/text/content-error.ts'
import { isFigureName } from '#core/text/figure-name.ts'
import type { TextFolder } from '#core/text/find-faults.ts'
import { isSlug } from '#core/text/slug.ts'
import { isTextFile } from '#core/text/text.ts'
import { insideLibrary } from './inside-library.ts'
import { type Folder, loadFolder } from './load-folder.ts'
import { openMeasures } from './measure-figures.ts'
import { historyFile } from './pending.ts'

/** A text's folder, and what in it leads out of the library. */
export type Inspected = { readonly folder: TextFolder; readonly strays: readonly ContentError[] }

/**
 * A text's folder before anything in it is understood, for a check of its files.
 * @returns undefined where there is no such folder
 * @throws ContentError where a file of the text cannot be read at all
 */
export async function inspectFolder(library: string, slug: string): Promise<Inspected | undefined> {
  const root = resolve(library)
  const found = await load(root, slug)
  if (found === undefined) return undefined
  const names = found.names.filter(isFigureName)
  const sizes = await openMeasures(root)(slug, names)
  const files = new Map(found.files)
  files.delete(historyFile)
  const history = found.files.get(historyFile) ?? ''
  const figures = new Map(names.map((name) => [name, sizes.get(name)]))
  return { folder: { slug, files, history, figures }, strays: findStrays(root, slug, names) }
}

async function load(root: string, slug: string): Promise<Folder | undefined> {
  try {
    return await loadFolder(root, slug, (name) => isTextFile(name) || name === historyFile)
  } catch (error) {
    throw error instanceof ContentError ? error.within(slug) : error
  }
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
