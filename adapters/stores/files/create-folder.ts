import { lstatSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TextChange } from '#core/ports/store.ts'
import { withLock } from './lock.ts'
import { fillFolder, settle } from './save-folder.ts'

const prefix = '.new-'

/**
 * Makes a text's folder beside its place and renames it there: it is whole or not at all. False where the place is
 * taken, by whatever it may be.
 */
export function createFolder(library: string, slug: string, change: TextChange): Promise<boolean> {
  return withLock(library, `"${library}"`, async () => {
    await clean(library)
    const place = join(library, slug)
    if (isTaken(place)) return false
    const made = join(library, prefix + slug)
    await mkdir(made)
    await fillFolder(made, change)
    if (!(await moveTo(made, place))) return false
    await settle(library)
    return true
  })
}

/** Under the library's lock, what has the prefix is what a killed writer left. */
async function clean(library: string): Promise<void> {
  const names = await readdir(library)
  for (const name of names.filter((each) => each.startsWith(prefix)))
    await rm(join(library, name), { recursive: true, force: true })
}

async function moveTo(made: string, place: string): Promise<boolean> {
  try {
    await rename(made, place)
    return true
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    if (isTaken(place)) return false
    throw error
  }
}

function isTaken(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined
}
