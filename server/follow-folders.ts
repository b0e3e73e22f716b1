import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

const quiet = 100

/**
 * Calls back after changes anywhere in the folders, once for what comes in one go, until closed. One watch per folder:
 * the recursive watch of Node loses a file once it was replaced, as `git checkout` and many editors do.
 */
export function followFolders(folders: readonly string[], onChange: () => void): { close(): void } {
  let watchers: readonly FSWatcher[] = []
  let pending: NodeJS.Timeout | undefined

  function follow(): void {
    const before = watchers
    watchers = folders.flatMap(withThoseBelow).flatMap(watchOne)
    for (const watcher of before) watcher.close()
  }

  function watchOne(folder: string): FSWatcher[] {
    try {
      return [watch(folder, change).on('error', change)]
    } catch {
      // Gone since it was listed.
      return []
    }
  }

  function change(): void {
    clearTimeout(pending)
    pending = setTimeout(() => {
      // Folders may have come, gone, or been replaced under their names.
      follow()
      onChange()
    }, quiet)
  }

  follow()
  return {
    close() {
      clearTimeout(pending)
      for (const watcher of watchers) watcher.close()
    },
  }
}

function withThoseBelow(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true, recursive: true })
  return [
    folder,
    ...below.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name)),
  ]
}
