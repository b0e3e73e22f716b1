import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './code-of.ts'
import { pendingFile } from './pending.ts'

/**
 * What the system says of all that may belong to a text: equal stamps, equal text. A folder that may not be looked into
 * has a stamp too; undefined where there is none.
 */
export function stampText(path: string): string | undefined {
  try {
    return stampFolder(path, (name) => name === pendingFile || !name.startsWith('.'))?.stamp
  } catch (error) {
    return codeOf(error) ?? String(error)
  }
}

/** What the system says of the wanted files of a folder: equal stamps, equal files. Undefined where there is no folder. */
export function stampFolder(
  path: string,
  wanted: (name: string) => boolean,
): { readonly stamp: string; readonly entries: readonly Dirent[] } | undefined {
  const entries = listEntries(path)
  if (entries === undefined) return undefined
  const stamps = entries
    .filter((entry) => wanted(entry.name))
    .map((entry) => `${entry.name}\t${stampFile(join(path, entry.name))}`)
  return { stamp: stamps.sort().join('\n'), entries }
}

/** What the system says of a file, links followed. Not its device: that may have another number after each start. */
export function stampFile(path: string): string {
  try {
    const stat = statSync(path, { bigint: true })
    return [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ')
  } catch (error) {
    return codeOf(error) ?? 'none'
  }
}

/** What tells a folder from another of the same name; undefined where there is none. */
export function stampIdentity(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? undefined : `${stat.dev} ${stat.ino}`
}

function listEntries(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
