import type { ContentError } from '#core/text/content-error.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { asProblem } from './read-text.ts'

/** What a file beside the texts says, as readers see it: its last good words. */
export type FollowedFile<Words> = {
  words(): Words
  /** What keeps today's file from being read. */
  problem(): ContentError | undefined
  /** Reads it again. */
  change(): Promise<void>
}

type Options<Words> = {
  /** As it is called in the library. */
  readonly file: string
  readonly read: () => Promise<Words>
  /** What holds where the file does not parse at first; without it there is no beginning then. */
  readonly otherwise?: Words
  readonly onNotice: (notice: string) => void
}

/** @throws ContentError where the file does not parse now and there is no `otherwise`; later its last good words stay */
export async function followFile<Words>(options: Options<Words>): Promise<FollowedFile<Words>> {
  const { file, read, onNotice } = options
  let problem: ContentError | undefined
  let words = await read().catch((error: unknown) => {
    if (options.otherwise === undefined) throw error
    problem = asProblem(error, file)
    onNotice(`${problem.message}; the site does without it until it is mended`)
    return options.otherwise
  })

  const reading = oneAtATime(async (_: string) => {
    try {
      words = await read()
      problem = undefined
    } catch (error) {
      const before = problem
      problem = asProblem(error, file)
      if (problem.message !== before?.message)
        onNotice(`${problem.message}; the site keeps its last good words`)
    }
  })
  return { words: () => words, problem: () => problem, change: () => reading.do(file) }
}
