import { setTimeout as wait } from 'node:timers/promises'
import { editText } from '../corpus/edit-text.ts'
import type { Line } from '../line.ts'
import { ask } from '../measure/ask.ts'
import { waitUntilLive } from '../measure/wait-until-live.ts'
import { waitUntilSeen } from '../measure/wait-until-seen.ts'
import { openAstro } from '../peers/astro/open-astro.ts'
import { median } from '../rounds.ts'
import { pathOf, type Site } from '../site.ts'

const sizes = [
  { texts: 10, rounds: 3 },
  { texts: 1_000, rounds: 3 },
  { texts: 10_000, rounds: 1 },
] as const
const editsInRound = 6

/** From the rename of a corrected file to the moment when both pages of the text show the correction. */
export async function measureLive(site: Site): Promise<Line[]> {
  const lines: Line[] = []
  for (const { texts, rounds } of sizes) {
    const { folder, slugs } = site.corpus(texts)
    // The first starts were measured before: what they found of the library need not be found again.
    const poruch = await site.start(texts, 'pressed', { cache: `start-${texts}-0` })
    await waitUntilSeen(poruch.port, texts)
    const astro = await openAstro(site.workshop, folder)
    const [ours, theirs]: [number[], number[]] = [[], []]
    // What Astro finds anew at its first build it need not find again, where there is time for a second.
    if (rounds > 1) await astro.edit(slugs.at(-1) ?? '', 'warm')
    for (let round = 0; round < rounds; round += 1) {
      const edits: number[] = []
      for (let edit = 0; edit < editsInRound; edit += 1) {
        const slug = slugs[(round * editsInRound + edit) % slugs.length] ?? ''
        edits.push(await editPoruch(slug, `edit${round}x${edit}`))
      }
      ours.push(median(edits))
      const built = await astro.edit(slugs[round] ?? '', `astro${round}`)
      if (built !== undefined) theirs.push(built)
    }
    await poruch.stop()
    await astro.close()
    lines.push({
      metric: `Edit to live, both languages, ${texts.toLocaleString('en')} texts`,
      chart: `Edit to live, ${texts.toLocaleString('en')} texts`,
      unit: 'ms',
      poruch: { who: 'Poruch', rounds: ours },
      peers: theirs.length < ours.length ? [] : [{ who: 'Astro, built again', rounds: theirs }],
      target: { of: 'value', most: 50 },
    })

    async function editPoruch(slug: string, word: string): Promise<number> {
      const paths = [pathOf(slug, 'uk'), pathOf(slug, 'en')]
      // Readers are there already, and the page is kept.
      for (const path of paths) await ask(poruch.port, path)
      await wait(100)
      const begin = performance.now()
      editText(folder, slug, word)
      return waitUntilLive(poruch.port, paths, word, begin)
    }
  }
  return lines
}
