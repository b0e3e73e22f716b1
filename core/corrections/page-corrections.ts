import { findCorrections } from '#core/feeds/find-corrections.ts'
import type { HistoryLine } from '#core/text/history.ts'

/** Which of the newest saves a page passes over, and how many it shows. */
export type CorrectionsPage = { readonly skip: number; readonly most: number }

/** Reworded places that fit on a page; a save is never cut in two, however many it has. */
const placesOnPage = 40

/** The pages that a text's corrections fill, newest first. */
export function pageCorrections(history: readonly HistoryLine[]): CorrectionsPage[] {
  const pages: { skip: number; most: number }[] = []
  let room = 0
  for (const [index, { rewordings }] of findCorrections(history).entries()) {
    const page = pages.at(-1)
    if (page === undefined || rewordings.length > room) {
      pages.push({ skip: index, most: 1 })
      room = placesOnPage
    } else page.most++
    room -= rewordings.length
  }
  return pages
}
