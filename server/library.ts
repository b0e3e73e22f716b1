import type { Store } from '#core/ports/store.ts'
import type { Site } from '#core/reading/site.ts'
import { newestFirst, type Summary, summarise } from '#core/reading/summarise.ts'
import { ContentError } from '#core/text/content-error.ts'
import type { Text } from '#core/text/text.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** What stands under a text's address. `broken`: its files do not parse and no good revision was ever seen. */
export type Found =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'withdrawn'; readonly text: Text; readonly date: string; readonly reason: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'broken' }
  | { readonly kind: 'unknown' }

/** The texts as readers see them: the last good revision of each, live. */
export type Library = {
  site(): Site
  /** The texts that readers may open, newest first. */
  list(): readonly Summary[]
  find(slug: string): Promise<Found>
  /** What of the library cannot be read just now, a sentence each. */
  problems(): readonly ContentError[]
  /** Calls back with the slug of each text that changed (`undefined`: the site itself), after the change can be read. */
  onChange(listener: (slug: string | undefined) => void): void
  close(): void
}

/** The last good revision of a text, and what is wrong with today's files. */
type Held = { readonly good: Good | undefined; readonly problem: ContentError | undefined }
type Good = { readonly text: Text; readonly summary: Summary }

const readsAtOnce = 8

/**
 * Reads every text and follows the store from then on.
 * @param onNotice told, a sentence at a time, what the operator should know
 * @throws ContentError where site.yaml does not parse at the start; later its last good words stay
 */
export async function openLibrary(store: Store, onNotice: (notice: string) => void): Promise<Library> {
  const shelf = new Map<string, Held>()
  const listeners: ((slug: string | undefined) => void)[] = []
  let site = await store.readSite()
  let siteProblem: ContentError | undefined
  let view: View | undefined

  async function readSite(): Promise<void> {
    try {
      site = await store.readSite()
      siteProblem = undefined
    } catch (error) {
      siteProblem = note(error, 'site.yaml', siteProblem, 'the site keeps its last good words')
    }
  }

  async function readText(slug: string): Promise<void> {
    const before = shelf.get(slug)
    try {
      const text = await store.read(slug)
      if (text === undefined) shelf.delete(slug)
      else shelf.set(slug, { good: { text, summary: summarise(text) }, problem: undefined })
    } catch (error) {
      const stays =
        before?.good === undefined ? 'readers cannot see it' : 'readers see its last good revision'
      shelf.set(slug, { good: before?.good, problem: note(error, slug, before?.problem, stays) })
    }
  }

  function note(
    error: unknown,
    file: string,
    before: ContentError | undefined,
    effect: string,
  ): ContentError {
    const problem =
      error instanceof ContentError ? error : new ContentError(file, undefined, messageOf(error))
    if (problem.message !== before?.message) onNotice(`${problem.message}; ${effect}`)
    return problem
  }

  const reading = oneAtATime<string | undefined>(readsAtOnce, async (slug) => {
    await (slug === undefined ? readSite() : readText(slug))
    view = undefined
    for (const listener of listeners) listener(slug)
  })

  // Watched before it is read: what changes in between is read twice rather than missed.
  const watch = store.watch((slug) => void reading.do(slug), onNotice)
  await Promise.all((await store.list()).map(reading.do))

  const viewed = (): View => {
    view ??= viewOf(shelf)
    return view
  }
  return {
    site: () => site,
    list: () => viewed().list,
    problems: () => [...(siteProblem === undefined ? [] : [siteProblem]), ...viewed().problems],
    async find(slug) {
      const held = shelf.get(slug)
      const to = viewed().moved.get(slug)
      if (held?.good !== undefined) return foundAs(held.good.text)
      if (held !== undefined) return { kind: 'broken' }
      return to === undefined ? { kind: 'unknown' } : { kind: 'moved', to }
    },
    onChange: (listener) => void listeners.push(listener),
    close: () => watch.close(),
  }
}

/** What follows from all texts together, counted again after a change. */
type View = {
  readonly list: readonly Summary[]
  readonly moved: ReadonlyMap<string, string>
  readonly problems: readonly ContentError[]
}

function viewOf(shelf: ReadonlyMap<string, Held>): View {
  const slugs = [...shelf.keys()].sort()
  const list: Summary[] = []
  const moved = new Map<string, string>()
  const problems: ContentError[] = []
  for (const slug of slugs) {
    const { good, problem } = shelf.get(slug) ?? {}
    if (problem !== undefined) problems.push(problem)
    if (good === undefined) continue
    const { withdrawn, formerly = [] } = good.text.source.facts
    if (withdrawn === undefined) list.push(good.summary)
    for (const former of formerly) if (!moved.has(former)) moved.set(former, slug)
  }
  return { list: list.sort(newestFirst), moved, problems }
}

function foundAs(text: Text): Found {
  const { withdrawn } = text.source.facts
  return withdrawn === undefined ? { kind: 'text', text } : { kind: 'withdrawn', text, ...withdrawn }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
