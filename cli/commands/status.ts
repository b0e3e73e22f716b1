import type { Command } from 'commander'
import { ContentError } from '#core/text/content-error.ts'
import { findSlugs } from '../desk/find-slugs.ts'
import type { Desk, Shelf } from '../desk/open-desk.ts'
import { examples } from '../output/help.ts'
import type { Tell } from '../output/report.ts'
import { type Counted, countText, reportStatus, type Unreadable } from '../output/report-status.ts'

export function addStatus(program: Command, desk: Desk, tell: Tell): void {
  program
    .command('status')
    .helpGroup('Look after the library:')
    .summary('how much is translated, and how well')
    .description(
      'Counts the paragraphs of each text by the state of their translation. With a slug, also names those whose original or translation changed since somebody signed them.',
    )
    .argument('[slug]', 'the text; all when left out')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(['status', 'the whole library'], ['status litera-g', 'one text, and what in it needs a look']),
    )
    .action(async (slug: string | undefined, options: { json?: boolean }) => {
      const shelf = desk.open()
      const found = await readAll(shelf, await findSlugs(shelf, slug))
      tell(reportStatus(found, slug), options)
    })
}

/** The texts that can be read, and the others by their fault. */
async function readAll({ store }: Shelf, slugs: readonly string[]): Promise<(Counted | Unreadable)[]> {
  const found: (Counted | Unreadable)[] = []
  for (const slug of slugs) {
    try {
      const text = await store.read(slug)
      if (text !== undefined) found.push(countText(text))
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      found.push({ kind: 'unreadable', error })
    }
  }
  return found
}
