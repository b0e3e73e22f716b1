import { type Correction, findCorrections } from '#core/feeds/find-corrections.ts'
import type { HistoryLine } from '#core/text/history.ts'

/** Which of the newest saves a page passes over, and how many it shows. */
export type CorrectionsPage = { readonly skip: number; readonly most: number }

/** Reworded places that fit on a page; a save is never cut in two, however many it has. */
const placesOnPage = 40

/** The pages that a text's corrections fill, newest first. */
export function pageCorrections(history: readonly HistoryLine[]): CorrectionsPage[] {
  return fillPages(findCorrections(history))
}

/**
 * The page, counted from 1, on which a save stands now: it moves as newer ones come. Undefined where the log tells of no
 * correction at that moment.
 * @param at the moment, ISO 8601 in UTC with milliseconds
 */
export function pageOfCorrection(history: readonly HistoryLine[], at: string): number | undefined {
  const corrections = findCorrections(history)
  const place = corrections.findIndex((correction) => correction.at === at)
  if (place === -1) return undefined
  return fillPages(corrections).findIndex(({ skip, most }) => place < skip + most) + 1
}

function fillPages(corrections: readonly Correction[]): CorrectionsPage[] {
  const pages: { skip: number; most: number }[] = []
  let room = 0
  for (const [index, { rewordings }] of corrections.entries()) {
    const page = pages.at(-1)
    if (page === undefined || rewordings.length > room) {
      pages.push({ skip: index, most: 1 })
      room = placesOnPage
    } else page.most++
    room -= rewordings.length
  }
  return pages
}
