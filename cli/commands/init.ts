import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Command } from 'commander'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { readMarkdown } from '#core/text/read-markdown.ts'
import { type Composed, composeText } from '#core/translation/compose-text.ts'
import { Misuse } from '../desk/misuse.ts'
import { type Desk, isFolder } from '../desk/open-desk.ts'
import { putNew } from '../desk/put-new.ts'
import { refuseFile } from '../desk/refuse-file.ts'
import { examples } from '../output/help.ts'
import type { Report, Tell } from '../output/report.ts'
import { filesOf } from '../output/written.ts'

const slug = 'pershyi-tekst'

export function addInit(program: Command, desk: Desk, tell: Tell): void {
  program
    .command('init')
    .helpGroup('Bring texts in:')
    .summary('a library of one’s own, outside the checkout')
    .description(
      'Makes a folder for your own texts, with a first one that explains itself. It lies outside the checkout of Poruch, so that upgrading never touches your texts.',
    )
    .argument('<dir>', 'the folder to make; it may be there already if it is empty')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print one JSON document')
    .addHelpText('after', examples(['init ../texts', 'beside the checkout']))
    .action(async (directory: string, options: { json?: boolean; dryRun?: boolean }) => {
      const folder = desk.place(directory)
      refuseUsed(folder, desk)
      refuseInside(folder, desk)
      const text = composeFirst(desk)
      const beside = {
        'site.yaml': read('site.yaml'),
        '.gitignore': read('gitignore'),
        'README.md': readme(folder),
      }
      if (options.dryRun !== true) {
        const store = openFileStore({ folder })
        await putNew(desk, { folder, isThere: true, store }, slug, text)
        for (const [name, words] of Object.entries(beside)) writeFileSync(join(folder, name), words)
      }
      const files = [...Object.keys(beside), ...filesOf(text).map((name) => `${slug}/${name}`)]
      tell(report(folder, files, desk, options.dryRun === true), options)
    })
}

function refuseUsed(folder: string, desk: Desk): void {
  refuseFile(folder, desk)
  if (isFolder(folder) && readdirSync(folder).length > 0)
    throw new Misuse(`"${desk.show(folder)}" is not empty: name a new folder, or an empty one`)
}

/** Inside the checkout, every upgrade would find somebody's texts in its way. */
function refuseInside(folder: string, { checkout, show }: Desk): void {
  const inside = relative(realpathSync(checkout), realPlace(folder))
  if (inside === '' || !inside.startsWith('..'))
    throw new Misuse(
      `"${show(folder)}" lies inside the checkout of Poruch: name a folder outside it, such as ../texts`,
    )
}

function realPlace(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return join(realPlace(dirname(folder)), relative(dirname(folder), folder))
  }
}

function composeFirst({ today, moment, random }: Desk): Composed {
  const source = readMarkdown(read('first-text.uk.md'), 'first-text.uk.md', 'source')
  const target = readMarkdown(read('first-text.en.md'), 'first-text.en.md', 'target')
  const dated = { ...source, facts: { ...source.facts, published: today } }
  const by = 'the Poruch desk'
  return composeText(
    slug,
    { source: dated, target },
    { state: 'translated', origin: 'human', by, at: today, moment, importedBy: by },
    random,
  )
}

function readme(folder: string): string {
  return read('README.md').replace('{{folder}}', quote(basename(folder)))
}

function read(template: string): string {
  return readFileSync(join(import.meta.dirname, '../templates', template), 'utf8')
}

/** For a shell. */
function quote(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

function report(
  folder: string,
  files: readonly string[],
  { checkout, show }: Desk,
  isTrial: boolean,
): Report {
  return {
    exit: 0,
    lines: [
      `${isTrial ? 'Would make' : 'Made'} a library in ${show(folder)}:`,
      ...files.map((file) => `  ${file}`),
      ...(isTrial ? [] : ['', `Start it, in ${checkout}:`, `  PORUCH_CONTENT=${quote(folder)} npm start`]),
    ],
    json: { folder, slug, files, written: !isTrial },
  }
}
