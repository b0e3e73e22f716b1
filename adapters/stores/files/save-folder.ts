import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TextChange } from '#core/ports/store.ts'
import { printHistory } from '#core/text/history.ts'
import { loadFolder } from './load-folder.ts'
import { historyFile, type Pending, parsePending, pendingFile, printPending } from './pending.ts'
import { readLog } from './read-words.ts'

/**
 * Writes all files of a change, or none: the renaming of `.pending.json` is the moment of change, and whoever is killed
 * after it has left the whole of it for the next writer. Call it under the folder's lock, after `finishFolder`.
 * @param history the history as it is now
 */
export async function saveFolder(
  library: string,
  slug: string,
  change: TextChange,
  history: string,
): Promise<void> {
  const lineEnd = history === '' || history.endsWith('\n') ? '' : '\n'
  const append = { at: Buffer.byteLength(history), words: lineEnd + printHistory(change.history) }
  const pending: Pending = {
    write: Object.fromEntries(change.files),
    append: change.history.length === 0 ? {} : { [historyFile]: append },
  }
  await putFile(join(library, slug), pendingFile, printPending(pending))
  await settle(join(library, slug))
  await finishFolder(library, slug)
}

/** Finishes what a writer left: its change, if it came as far as that, else nothing of it. */
export async function finishFolder(library: string, slug: string): Promise<void> {
  const folder = join(library, slug)
  const names = await readdir(folder)
  for (const name of names.filter(isUnfinished)) await rm(join(folder, name), { force: true })
  if (!names.includes(pendingFile)) return
  const pending = parsePending(readLog(join(folder, pendingFile), pendingFile))
  const changed = new Set([...Object.keys(pending.write), ...Object.keys(pending.append)])
  const seen = await loadFolder(library, slug, (name) => changed.has(name))
  for (const [name, words] of seen?.files ?? []) await putFile(folder, name, words)
  await settle(folder)
  await rm(join(folder, pendingFile))
  await settle(folder)
}

/** Writes the files of a folder that nobody else sees yet. */
export async function fillFolder(folder: string, change: TextChange): Promise<void> {
  for (const [name, words] of change.files) await putFile(folder, name, words)
  if (change.history.length > 0) await putFile(folder, historyFile, printHistory(change.history))
  await settle(folder)
}

/** Waits until the names that came and went in a folder are on the disk. */
export async function settle(folder: string): Promise<void> {
  // Windows does not open folders.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts a file in its place in one step, so that nobody ever sees half of it. A link there becomes a file of its own. */
async function putFile(folder: string, name: string, words: string): Promise<void> {
  const made = join(folder, unfinished(name))
  const place = join(folder, name)
  const mode = await stat(place).then(
    (found) => found.mode,
    () => undefined,
  )
  const handle = await open(made, 'w')
  try {
    await handle.writeFile(words)
    if (mode !== undefined) await handle.chmod(mode)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(made, place)
}

function unfinished(name: string): string {
  return `.${name}.unfinished`
}

function isUnfinished(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.unfinished')
}
