import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCorpus } from './write-corpus.ts'

const paragraphsInPart = 20

/** Words of the lexicon, one of which is in most sentences. */
const glossary = `term,translation,note
перекладачка,translator,
пекар,baker,
вчителька,teacher,
лікарка,doctor,
коваль,smith,
рибалка,fisherman,
пасічник,beekeeper,
астроном,astronomer,
`

/** Writes a library of one text of so many paragraphs, with a heading over each twenty and a glossary, and gives its slug. */
export function writeLongText(folder: string, paragraphs: number): string {
  const [slug = ''] = writeCorpus(folder, 1, { paragraphs, paragraphsInPart })
  writeFileSync(join(folder, 'glossary.csv'), glossary)
  return slug
}
