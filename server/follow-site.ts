import type { Store } from '#core/ports/store.ts'
import type { Site } from '#core/reading/site.ts'
import type { ContentError } from '#core/text/content-error.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { asProblem } from './read-text.ts'

/** The site's facts as readers see them: the last good ones. */
export type FollowedSite = {
  site(): Site
  /** What keeps today's site.yaml from being read. */
  problem(): ContentError | undefined
  /** Reads it again. */
  change(): Promise<void>
}

type Options = { readonly store: Pick<Store, 'readSite'>; readonly onNotice: (notice: string) => void }

/** @throws ContentError where site.yaml does not parse now; later its last good words stay */
export async function followSite({ store, onNotice }: Options): Promise<FollowedSite> {
  let site = await store.readSite()
  let problem: ContentError | undefined

  const reading = oneAtATime(async (_: 'site') => {
    try {
      site = await store.readSite()
      problem = undefined
    } catch (error) {
      const before = problem
      problem = asProblem(error, 'site.yaml')
      if (problem.message !== before?.message)
        onNotice(`${problem.message}; the site keeps its last good words`)
    }
  })
  return { site: () => site, problem: () => problem, change: () => reading.do('site') }
}
