import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { type Drawing, openDrawing } from '#adapters/cards/open-drawing.ts'
import type { Text } from '#core/text/text.ts'
import { findSlugs } from '../desk/find-slugs.ts'
import { type CardFile, listCards } from '../desk/list-cards.ts'
import { Misuse } from '../desk/misuse.ts'
import { needWords } from '../desk/need-words.ts'
import type { Desk, Shelf } from '../desk/open-desk.ts'
import { putWhole } from '../desk/put-whole.ts'
import { refuseFile } from '../desk/refuse-file.ts'
import { examples } from '../output/help.ts'
import { type Progress, showProgress } from '../output/progress.ts'
import type { Tell } from '../output/report.ts'
import { type CardMade, reportCards } from '../output/report-cards.ts'

type Options = { readonly out: string; readonly json?: boolean; readonly dryRun?: boolean }

export function addCards(program: Command, desk: Desk, tell: Tell): void {
  program
    .command('cards')
    .helpGroup('Show texts elsewhere:')
    .summary('the pictures that links to a text unfold into, as files')
    .description(
      'Draws the cards of a text and of each of its paragraphs, in both interface languages, as PNG files of 1200×630. The site draws the same ones by itself: this is for posts, letters and print.',
    )
    .argument('<slug>', 'the text')
    .requiredOption('--out <dir>', 'the folder for the files; made where there is none', needWords)
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print one JSON document')
    .addHelpText('after', examples(['cards litera-g --out ../cards', 'all cards of a text']))
    .action(async (wanted: string, options: Options) => {
      const shelf = desk.open()
      const [slug = wanted] = await findSlugs(shelf, wanted)
      const folder = desk.place(options.out)
      refuseFile(folder, desk)
      const drawing = openDrawing()
      try {
        const text = await readShown(shelf, slug)
        const { cards, nameless } = listCards(text, await shelf.store.readSite(), desk.today, drawing.letters)
        const made = options.dryRun === true ? undefined : await drawAll(cards, { folder, drawing, desk })
        tell(reportCards({ slug, cards, nameless, folder, shown: desk.show(folder), made }), options)
      } finally {
        await drawing.close()
      }
    })
}

/** Nobody is to see the words of a text that was withdrawn. */
async function readShown({ store }: Shelf, slug: string): Promise<Text> {
  const text = await store.read(slug)
  if (text === undefined) throw new Misuse(`The text "${slug}" is gone`)
  if (text.source.facts.withdrawn === undefined) return text
  throw new Misuse(`The text "${slug}" is withdrawn: links to it unfold into the site's own card`)
}

/** Where cards go, and what draws them. */
type Way = { readonly folder: string; readonly drawing: Drawing; readonly desk: Desk }

/** Draws on all cores, and puts each card down as soon as it is drawn. */
async function drawAll(cards: readonly CardFile[], way: Way): Promise<CardMade[]> {
  const progress = showProgress(cards.length, 'cards')
  const made = new Map<CardFile, CardMade>()
  const left = cards.values()
  async function drawOn(): Promise<void> {
    // One list for all who draw: each takes the next card.
    for (const card of left) made.set(card, await drawInto(card, way, progress))
  }
  try {
    await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, drawOn))
  } finally {
    progress.end()
  }
  return cards.flatMap((card) => made.get(card) ?? [])
}

/** A card that cannot be drawn keeps nobody from drawing the others. */
async function drawInto(
  { file, card }: CardFile,
  { folder, drawing, desk }: Way,
  progress: Progress,
): Promise<CardMade> {
  const png = await drawing.draw(card).catch((error: unknown) => error)
  progress.step()
  if (!Buffer.isBuffer(png)) return { kind: 'failed', why: png instanceof Error ? png.message : String(png) }
  putWhole(join(folder, file), png, desk)
  return { kind: 'drawn', bytes: png.length }
}
