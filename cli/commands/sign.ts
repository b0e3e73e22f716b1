import { join } from 'node:path'
import { type Command, Option } from 'commander'
import type { HistoryLine } from '#core/text/history.ts'
import type { Edition, Text } from '#core/text/text.ts'
import { findUnsignable, type SignedText, type SignOrder, signText } from '#core/translation/sign-text.ts'
import { findSlugs, suggest } from '../desk/find-slugs.ts'
import { Misuse } from '../desk/misuse.ts'
import { needWords } from '../desk/need-words.ts'
import type { Desk, Shelf } from '../desk/open-desk.ts'
import { examples } from '../output/help.ts'
import type { Tell } from '../output/report.ts'
import { reportSigned } from '../output/report-signed.ts'

type Options = {
  readonly by: string
  readonly state: 'translated' | 'reviewed'
  readonly edition?: string
  readonly json?: boolean
  readonly dryRun?: boolean
}

export function addSign(program: Command, desk: Desk, tell: Tell): void {
  program
    .command('sign')
    .helpGroup('Vouch for translations:')
    .summary('accept today’s words on both sides')
    .description(
      'Notes in the ledger that today’s translation answers to today’s original: the way back from "edited" and "stale". Blocks without an id get one first. What already says as much is left as it is.',
    )
    .argument('<slug>', 'the text')
    .argument('[segment...]', 'ids, title or summary; everything translated when left out')
    .requiredOption('--by <name>', 'who vouches for it', needWords)
    .addOption(
      new Option('--state <state>', 'what is vouched for')
        .choices(['translated', 'reviewed'])
        .default('translated'),
    )
    .option('--edition <edition>', 'another translation of the text, by name')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        ['sign litera-g k7f3qz --by "Олена Пчілка"', 'one paragraph, after correcting it by hand'],
        [
          'sign litera-g --by "Олена Пчілка" --state reviewed',
          'the whole text, after comparing it with the original',
        ],
      ),
    )
    .action(async (wanted: string, segments: string[], options: Options) => {
      const shelf = desk.open()
      const [slug = wanted] = await findSlugs(shelf, wanted)
      const keys = segments.length === 0 ? undefined : new Set(segments)
      const sign = (text: Text, history: readonly HistoryLine[]): SignedText => {
        const edition = findEdition(text, options.edition)
        if (keys !== undefined) refuseUnsignable(text, edition, keys)
        return signText(text, edition, history, { ...orderOf(options, desk), keys }, desk.random)
      }
      const result =
        options.dryRun === true ? await tryOut(shelf, slug, sign) : await write(shelf, slug, sign)
      tell(reportSigned(result, options, desk.show(join(shelf.folder, slug))), options)
    })
}

type Sign = (text: Text, history: readonly HistoryLine[]) => SignedText

/** Without the lock, which is a file. */
async function tryOut({ store }: Shelf, slug: string, sign: Sign): Promise<SignedText> {
  const text = await store.read(slug)
  if (text === undefined) throw new Misuse(`The text "${slug}" is gone`)
  return sign(text, await store.readHistory(slug))
}

async function write({ store }: Shelf, slug: string, sign: Sign): Promise<SignedText> {
  const { result } = await store.update(slug, (text, history) => {
    const result = sign(text, history)
    const isChange = result.files.size + result.history.length > 0
    return { result, change: isChange ? result : undefined }
  })
  return result
}

function orderOf({ state, by }: Options, { today, moment }: Desk): Omit<SignOrder, 'keys'> {
  return { state, origin: 'human', by, at: today, moment }
}

function findEdition(text: Text, name: string | undefined): Edition | undefined {
  const found = text.editions.find((edition) => edition.name === name)
  if (found !== undefined || name === undefined) return found
  const names = text.editions.flatMap((edition) => edition.name ?? [])
  throw new Misuse(
    `"${text.slug}" has no edition "${name}"${names.length === 0 ? '' : `, it has ${names.join(', ')}`}`,
  )
}

function refuseUnsignable(text: Text, edition: Edition | undefined, keys: ReadonlySet<string>): void {
  const { unknown, missing, known } = findUnsignable(text, edition, keys)
  const [stranger] = unknown
  if (stranger !== undefined)
    throw new Misuse(`"${text.slug}" has no segment "${stranger}"${suggest(stranger, known)}`)
  const [first] = missing
  if (first !== undefined)
    throw new Misuse(`Cannot sign "${first}" of "${text.slug}": it has no translation yet`)
}
