import type { Command } from 'commander'
import { inspectFolder, listOddFolders } from '#adapters/stores/files/inspect-library.ts'
import { findFaults, type TextFolder } from '#core/text/find-faults.ts'
import { findOddFolders, findSlugFaults, readAddresses } from '#core/text/find-slug-faults.ts'
import { type Finding, foundBroken } from '#core/text/finding.ts'
import { findSlugs } from '../desk/find-slugs.ts'
import type { Desk, Shelf } from '../desk/open-desk.ts'
import { examples } from '../output/help.ts'
import type { Tell } from '../output/report.ts'
import { reportChecked } from '../output/report-checked.ts'

export function addCheck(program: Command, desk: Desk, tell: Tell): void {
  program
    .command('check')
    .helpGroup('Look after the library:')
    .summary('what is wrong in the files, and how to mend it')
    .description(
      'Reads all files of the library and names what readers cannot see or would see wrongly: file, line and cure. Reports and never repairs. Exit code 1 where it finds anything.',
    )
    .argument('[slug]', 'the text; the whole library when left out')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(['check', 'after a git pull, or before a commit'], ['check litera-g', 'one text']),
    )
    .action(async (wanted: string | undefined, options: { json?: boolean }) => {
      const shelf = desk.open()
      const slugs = await findSlugs(shelf, wanted)
      const all = wanted === undefined ? slugs : await findSlugs(shelf, undefined)
      const inspected = await inspectAll(shelf.folder, all)
      const asked = inspected.filter(({ slug }) => slugs.includes(slug))
      const addresses = inspected.map(({ slug, folder }) =>
        folder === undefined ? { slug, formerly: [], line: undefined } : readAddresses(folder),
      )
      const checked = asked.map(({ folder }) =>
        folder === undefined ? { findings: [], segments: 0 } : findFaults(folder),
      )
      const findings = [
        ...(wanted === undefined ? await checkLibrary(shelf) : []),
        ...asked.flatMap(({ broken }, at) => [...broken, ...(checked[at]?.findings ?? [])]),
        ...findSlugFaults(addresses).filter(({ file }) => slugs.includes(file.split('/')[0] ?? '')),
      ]
      const segments = checked.reduce((total, each) => total + each.segments, 0)
      tell(reportChecked(findings, { texts: slugs.length, segments }, desk.show(shelf.folder)), options)
    })
}

/** A text's folder as far as it can be read, and the findings where it cannot. */
type Read = { readonly slug: string; readonly folder: TextFolder | undefined; readonly broken: Finding[] }

async function inspectAll(library: string, slugs: readonly string[]): Promise<Read[]> {
  const read: Read[] = []
  for (const slug of slugs) read.push(await inspect(library, slug))
  return read
}

async function inspect(library: string, slug: string): Promise<Read> {
  try {
    const found = await inspectFolder(library, slug)
    return { slug, folder: found?.folder, broken: found?.strays.map(foundBroken) ?? [] }
  } catch (error) {
    return { slug, folder: undefined, broken: [foundBroken(error)] }
  }
}

/** What is beside the texts: site.yaml, glossary.csv, and folders that can be no text's. */
async function checkLibrary({ folder, store }: Shelf): Promise<Finding[]> {
  return [
    ...(await findBroken(store.readSite)),
    ...(await findBroken(store.readGlossary)),
    ...findOddFolders(listOddFolders(folder)),
  ]
}

async function findBroken(read: () => Promise<unknown>): Promise<Finding[]> {
  try {
    await read()
    return []
  } catch (error) {
    return [foundBroken(error)]
  }
}
