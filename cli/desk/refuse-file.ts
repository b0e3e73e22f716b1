import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Misuse } from './misuse.ts'
import type { Desk } from './open-desk.ts'

/** Throws Misuse where a folder's place is taken by a file, or would lie below one. */
export function refuseFile(place: string, desk: Pick<Desk, 'show'>): void {
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) refuseFile(dirname(place), desk)
  else if (!found.isDirectory()) throw new Misuse(`"${desk.show(place)}" is a file: name a new folder`)
}
