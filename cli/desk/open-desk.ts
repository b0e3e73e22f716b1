import { statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { folderTypedIn, readSettings } from '#adapters/settings/read-settings.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import type { Store } from '#core/ports/store.ts'
import { Misuse } from './misuse.ts'

/** What every command works with: folders, the clock, chance, and the library once it is asked for. */
export type Desk = {
  readonly checkout: string
  /** The moment, ISO 8601 in UTC. */
  readonly moment: string
  /** The day where the editor sits, as YYYY-MM-DD. */
  readonly today: string
  /** Gives numbers in [0, 1). */
  readonly random: () => number
  /** The library. Throws Misuse where its folder is missing, unless a command is about to make it. */
  open(missing?: 'refused' | 'allowed'): Shelf
  /** A path as it was typed, made absolute. */
  place(path: string): string
  /** A path as the editor would type it. */
  show(path: string): string
}

/** The library: its folder, and its texts. */
export type Shelf = { readonly folder: string; readonly isThere: boolean; readonly store: Store }

/** @param current the working folder */
export function openDesk(environment: NodeJS.ProcessEnv, current: string, now: Date): Desk {
  const checkout = resolve(import.meta.dirname, '../..')
  const typedIn = folderTypedIn(environment, { checkout, current })
  const show = (path: string) => shorten(path, typedIn)
  return {
    checkout,
    moment: now.toISOString(),
    // Swedes write a day as ISO does.
    today: new Intl.DateTimeFormat('sv-SE').format(now),
    random: Math.random,
    open(missing = 'refused') {
      const folder = readSettings(environment, { checkout, current }).content
      const isThere = isFolder(folder)
      if (!isThere && missing === 'refused')
        throw new Misuse(
          `There is no library in "${show(folder)}": set PORUCH_CONTENT to its folder, or make one with ./poruch init`,
        )
      return { folder, isThere, store: openFileStore({ folder }) }
    },
    place: (path) => resolve(typedIn, path),
    show,
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Paths outside the folder that the command was typed in are shown whole. */
function shorten(path: string, typedIn: string): string {
  const near = relative(typedIn, path)
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near
}
