import { ContentError } from '#core/text/content-error.ts'

/** Does what may find faults in a text's files: they are found by file, and whoever reads of them needs the folder too. */
export async function naming<Result>(slug: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof ContentError ? error.within(slug) : error
  }
}
