import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { type HandedIn, readManuscript } from '#adapters/formats/read-manuscript.ts'
import { findParting } from '#core/alignment/find-parting.ts'
import { type Titled, takeTitles } from '#core/alignment/take-titles.ts'
import type { Manuscript } from '#core/text/manuscript.ts'
import { isSlug } from '#core/text/slug.ts'
import { type Composed, composeText } from '#core/translation/compose-text.ts'
import { Misuse } from '../desk/misuse.ts'
import { needWords } from '../desk/need-words.ts'
import type { Desk } from '../desk/open-desk.ts'
import { putNew, refuseTaken } from '../desk/put-new.ts'
import { examples } from '../output/help.ts'
import type { Tell } from '../output/report.ts'
import { reportImported } from '../output/report-imported.ts'
import { reportParting } from '../output/report-parting.ts'

type ImportOptions = {
  readonly slug: string
  readonly translation?: string
  readonly title?: string
  readonly author?: string
  readonly translator?: string
  readonly state: 'draft' | 'translated' | 'reviewed'
  readonly by?: string
  readonly json?: boolean
  readonly dryRun?: boolean
}

export function addImport(program: Command, desk: Desk, tell: Tell): void {
  program
    .command('import')
    .helpGroup('Bring texts in:')
    .summary('a new text from a .txt or .md file')
    .description(
      `Brings a text in, with its translation where there is one: an id for each paragraph, every pair signed.

Plain files: paragraphs are parted by blank lines or, where there are none, by line ends. A first short line without a full stop is the title; a later one, between two paragraphs, is a heading. "date 2026-11-23" before all else is the day of publication. Words are kept as they are. UTF-8 or Windows-1251, 20 MB at most.`,
    )
    .argument('<file>', 'the Ukrainian original, .txt or .md')
    .requiredOption('--slug <slug>', 'its address: small Latin letters, digits and hyphens')
    .option('--translation <file>', 'the English translation, paragraph against paragraph')
    .option('--title <title>', 'the title of the original, where its file has none', needWords)
    .option('--author <name>', 'who wrote it', needWords)
    .option('--translator <name>', 'who translated it', needWords)
    .addOption(
      new Option('--state <state>', 'what the translation is')
        .choices(['draft', 'translated', 'reviewed'])
        .default('translated'),
    )
    .option('--by <name>', 'who brings it in', needWords)
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        ['import lyst.txt --slug lyst-synovi', 'an original that is to be translated'],
        [
          'import lyst.txt --translation letter.txt --slug lyst-synovi --translator "Ada Hale"',
          'with its translation',
        ],
        [
          'import novyna.md --slug novyna --title "Що відомо" --dry-run',
          'look first: what would become of a file without a title',
        ],
      ),
    )
    .action(async (file: string, options: ImportOptions, command: Command) => {
      if (!isSlug(options.slug))
        throw new Misuse(
          `Cannot use the slug ${JSON.stringify(options.slug)}: expected at most 80 small Latin letters, digits and hyphens`,
        )
      const isOfTranslation =
        command.getOptionValueSource('state') === 'cli' || options.translator !== undefined
      if (options.translation === undefined && isOfTranslation)
        throw new Misuse('--state and --translator tell of a translation: name its file with --translation')
      const shelf = desk.open('allowed')
      await refuseTaken(desk, shelf, options.slug)
      const read = await readBoth(desk, file, options.translation)
      const { source, target } = takeTitles(manuscriptsOf(read), options.title)
      refuseBare(source, file)
      const parting = target === undefined ? undefined : findParting(source, target)
      if (target !== undefined && parting !== undefined) {
        const names = { source: file, target: options.translation ?? '' }
        return tell(reportParting({ source, target }, parting, names), options)
      }
      const composed = compose({ source, target }, options, desk)
      if (options.dryRun !== true) await putNew(desk, shelf, options.slug, composed)
      const encodings = { source: read.source.encoding, target: read.target?.encoding }
      const where = { folder: desk.show(join(shelf.folder, options.slug)), isNewLibrary: !shelf.isThere }
      tell(reportImported(composed, encodings, options, where), options)
    })
}

/** What was handed in. */
type Both = { readonly source: HandedIn; readonly target: HandedIn | undefined }

async function readBoth(desk: Desk, file: string, translation: string | undefined): Promise<Both> {
  const source = await readManuscript(desk.place(file), file, 'source')
  const target =
    translation === undefined
      ? undefined
      : await readManuscript(desk.place(translation), translation, 'target')
  return { source, target }
}

function manuscriptsOf({ source, target }: Both): Titled {
  return { source: source.manuscript, target: target?.manuscript }
}

function refuseBare({ facts, pieces }: Manuscript, file: string): void {
  if (pieces.length === 0) throw new Misuse(`Cannot import "${file}": it has no paragraphs below its title`)
  if (facts.title === undefined)
    throw new Misuse(
      `Cannot import "${file}": its first line is too long for a title or ends a sentence, so name one with --title`,
    )
}

function compose({ source, target }: Titled, options: ImportOptions, desk: Desk): Composed {
  const { slug, author, translator, by, state } = options
  const named = author === undefined ? source : { ...source, facts: { ...source.facts, author } }
  const answered =
    target === undefined || translator === undefined
      ? target
      : { ...target, facts: { ...target.facts, translator } }
  const signedBy = answered?.facts.translator
  return composeText(
    slug,
    { source: named, target: answered },
    {
      state,
      origin: 'human',
      by: typeof signedBy === 'string' ? signedBy : by,
      at: desk.today,
      moment: desk.moment,
      importedBy: by,
    },
    desk.random,
  )
}
