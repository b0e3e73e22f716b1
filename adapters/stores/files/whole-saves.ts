import type { OnEvent } from './watch-folder.ts'

/** Whether an event of a folder ends a save that is whole already: what was written beforehand takes a name at once. */
export type EndsWholeSave = (...event: Parameters<OnEvent>) => boolean

/** Milliseconds in which a file that was written is expected to take the other's place. */
const patience = 2_000

/**
 * Tells saves by renaming, which nobody can see half of, from writing in place. inotify reports the two names of a
 * renaming one after the other (inotify(7)), as it does a file that is deleted and another that is created: so the first
 * must be of a file that was written to just now, and no file but a temporary one is written to and gone at once.
 */
export function wholeSaves(): EndsWholeSave {
  let written: { readonly name: string | null; readonly at: number } | undefined
  let left: string | null | undefined
  return (event, name) => {
    const now = performance.now()
    const isWhole = event === 'rename' && left !== undefined && left !== name
    const isGone = event === 'rename' && written?.name === name && now - written.at < patience
    left = isGone ? name : undefined
    if (event === 'change') written = { name, at: now }
    else if (isGone) written = undefined
    return isWhole
  }
}
