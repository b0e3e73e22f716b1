import { type Manuscript, takeTitle } from '#core/text/manuscript.ts'
import { findParting } from './find-parting.ts'

/** An original and its translation, both without their titles among their pieces. */
export type Titled = { readonly source: Manuscript; readonly target: Manuscript | undefined }

/**
 * Takes the titles off both. The first line of a translation is its title, unless the original’s own first line stayed
 * and the two answer to each other only so.
 * @param given the original's title where it is not in its file
 */
export function takeTitles({ source, target }: Titled, given: string | undefined): Titled {
  const titled = takeTitle(source, given)
  if (target === undefined) return { source: titled, target }
  const without = takeTitle(target, undefined)
  const keeps =
    titled.opensWithTitle &&
    findParting(titled, without) !== undefined &&
    findParting(titled, target) === undefined
  return { source: titled, target: keeps ? target : without }
}
