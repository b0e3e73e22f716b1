import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TextChange } from '#core/ports/store.ts'
import { Misuse } from './misuse.ts'
import { type Desk, isFolder, type Shelf } from './open-desk.ts'

/** Throws Misuse where a text of that name cannot be made. Writes nothing. */
export async function refuseTaken(desk: Desk, shelf: Shelf, slug: string): Promise<void> {
  const { folder, isThere, store } = shelf
  if (!isThere && !isFolder(dirname(folder)))
    throw new Misuse(`There is no folder "${desk.show(dirname(folder))}" to make the library in`)
  if (isThere && (await store.list()).includes(slug)) throw taken(desk, shelf, slug)
}

/** Writes a new text, and the library's folder where there is none yet. */
export async function putNew(desk: Desk, shelf: Shelf, slug: string, change: TextChange): Promise<void> {
  mkdirSync(shelf.folder, { recursive: true })
  if (!(await shelf.store.create(slug, change))) throw taken(desk, shelf, slug)
}

function taken(desk: Desk, { folder }: Shelf, slug: string): Misuse {
  return new Misuse(
    `There is a text "${slug}" already: choose another slug, or correct it by hand in ${desk.show(join(folder, slug))}`,
  )
}
