import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isSlug } from '#core/text/slug.ts'

/** The names of all folders of the library that could hold a text, sorted. @throws Error where there is no library */
export function listSlugs(library: string): string[] {
  return readdirSync(library, { withFileTypes: true })
    .filter((entry) => isSlug(entry.name))
    .filter((entry) => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(library, entry.name))))
    .map((entry) => entry.name)
    .sort()
}

/** Whether there is a folder, links followed. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
