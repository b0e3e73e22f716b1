import { setTimeout as wait } from 'node:timers/promises'
import type { Catalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { type FindTerms, openGlossary } from '#core/glossary/find-terms.ts'
import type { LogMemory, Store } from '#core/ports/store.ts'
import { countPages, pageLength } from '#core/reading/count-pages.ts'
import type { Site } from '#core/reading/site.ts'
import type { Summary } from '#core/reading/summarise.ts'
import type { ContentError } from '#core/text/content-error.ts'
import type { HistoryLine } from '#core/text/history.ts'
import type { Text } from '#core/text/text.ts'
import { type Change, openAnnouncements } from './announcements.ts'
import { followFile } from './follow-file.ts'
import { followTexts } from './follow-texts.ts'
import { openHistories } from './histories.ts'

/** What stands under a text's address. `broken`: its files do not parse and no good revision was ever seen. */
export type Found =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'withdrawn'; readonly text: Text; readonly date: string; readonly reason: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'broken' }
  | { readonly kind: 'unknown' }

/** One page of the list of texts, counted from 1. */
export type ListPage = {
  readonly items: readonly Summary[]
  readonly page: number
  readonly pages: number
}

/** The texts as readers see them: the last good revision of each, live. */
export type Library = {
  site(): Site
  /** Finds the terms of the glossary, as it is now, in Ukrainian words. */
  readonly findTerms: FindTerms
  /** How many texts readers may open. */
  count(): number
  /** Fifty of them, newest first. */
  page(number: number): ListPage
  /** The text that leads the front page: the one that the site names, or the newest. */
  lead(): Summary | undefined
  find(slug: string): Promise<Found>
  /** Whether a text, by its history, ever had a segment of this id: what it has no longer was taken out. */
  hadSegment(slug: string, segment: string): Promise<boolean>
  /**
   * The corrections log of a text, oldest first; of a very long one only its ends, but for a segment that is asked for
   * all of its lines.
   */
  history(slug: string, segment?: string): Promise<readonly HistoryLine[]>
  /** What of a text's log corrects something, oldest first; of a very long one the newest of it. */
  corrections(slug: string): Promise<LogMemory>
  /** What of the library cannot be read just now, a sentence each. */
  problems(): readonly ContentError[]
  /** How many texts are still to be read; lists do not show them yet, and `find` reads them when it is asked. */
  waiting(): number
  /** Reads what still waits, text by text, now that readers are answered. */
  readOn(): void
  /** Calls back with what changed, after the change can be read. */
  onChange(listener: (change: Change) => void): void
  close(): void
}

type Options = {
  readonly store: Store
  readonly catalogue: Catalogue
  /** Told, a sentence at a time, what the operator should know. */
  readonly onNotice: (notice: string) => void
  /** Milliseconds that reading may take at first; what is not read until then waits for `readOn`. */
  readonly patience?: number
}

/** Milliseconds between one change of the lists and the next, while what waits since the start is read. */
const pause = 1_000

/**
 * Reads what changed since the catalogue was written, and follows the store from then on. Closes the catalogue with
 * itself.
 * @throws ContentError where site.yaml does not parse at the start; later its last good words stay. A glossary is less
 * than a text, so one that does not parse is done without
 */
export async function openLibrary({ store, catalogue, onNotice, patience = 500 }: Options): Promise<Library> {
  const announcements = openAnnouncements(pause)
  const site = await followFile({ file: 'site.yaml', read: store.readSite, onNotice })
  const glossary = await followFile({
    file: 'glossary.csv',
    read: async () => openGlossary(await store.readGlossary()),
    otherwise: openGlossary([]),
    onNotice,
  })
  const texts = followTexts({ store, catalogue, announcements, onNotice })

  // Watched before it is read: what changes in between is read twice rather than missed.
  const watch = store.watch((slug) => {
    if (slug === undefined)
      void Promise.all([site.change(), glossary.change()]).then(() => announcements.now({ kind: 'site' }))
    else texts.change(slug)
  }, onNotice)
  await texts.takeStock()
  await Promise.race([texts.catchUp(), wait(patience, undefined, { ref: false })])
  texts.rest()

  const histories = openHistories(store)
  const page = (number: number): ListPage => ({
    items: catalogue.list((number - 1) * pageLength, pageLength),
    page: number,
    pages: countPages(catalogue.count()),
  })
  return {
    site: site.words,
    findTerms: (words) => glossary.words()(words),
    count: catalogue.count,
    page,
    lead() {
      const { lead } = site.words()
      return (lead === undefined ? undefined : catalogue.listed(lead)) ?? catalogue.list(0, 1)[0]
    },
    async find(slug) {
      const shown = await texts.find(slug)
      if (shown === 'broken') return { kind: 'broken' }
      if (shown !== undefined) return foundAs(shown)
      const to = catalogue.movedTo(slug)
      return to === undefined ? { kind: 'unknown' } : { kind: 'moved', to }
    },
    async hadSegment(slug, segment) {
      const lines = await histories.read(slug, segment)
      return lines.some((line) => line.segment === segment)
    },
    history: histories.read,
    corrections: histories.corrections,
    problems: () => [
      ...[site.problem() ?? [], glossary.problem() ?? []].flat(),
      ...catalogue.problems().values(),
    ],
    waiting: texts.waiting,
    readOn: () => void texts.catchUp(),
    onChange: announcements.onChange,
    close() {
      watch.close()
      texts.close()
      announcements.close()
      catalogue.close()
    },
  }
}

function foundAs(text: Text): Found {
  const { withdrawn } = text.source.facts
  return withdrawn === undefined ? { kind: 'text', text } : { kind: 'withdrawn', text, ...withdrawn }
}
