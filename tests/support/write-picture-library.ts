import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { type HistoryLine, parseHistory, printHistory } from '#core/text/history.ts'

const bundled = join(import.meta.dirname, '../../content')

/** The bundled texts of which the long one is put together. None of them has notes, whose marks would be there twice. */
const parts = [
  'pershyi-snih',
  'lyst-chytachevi',
  'na-tomu-botsi-mostu',
  'rozmova-v-drukarni',
  'borshch-na-zavtra',
]

/** A stanza of the bundled poem, as this library says that it read before it was corrected. */
const earlier = {
  source:
    'А потім ступили, і поруч\nлягли два рядки навпростець:\nтвій, легший та швидший, праворуч,\nмій — наче тупий олівець.',
  target:
    'And then we stepped down; side by side there\ntwo lines ran out straight to the front:\nyours on the right, quicker, lighter,\nmine like a pencil gone blunt.',
}

/** What the pictures are taken of beside the bundled texts themselves. */
export const pictured = {
  long: 'chytanka',
  corrected: 'pershyi-snih',
  stanza: '61v9as',
  /** The stanza as it was first. */
  revision: pairRevision(earlier),
  edition: 'doslivno',
} as const

/**
 * Writes the bundled library with more to show: a long text with headings, and a poem that was corrected and has a second translation.
 * Gives its folder, which the caller removes.
 */
export function writePictureLibrary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-pictures-'))
  cpSync(bundled, folder, { recursive: true })
  writeLongText(join(folder, pictured.long))
  writePast(join(folder, pictured.corrected))
  writeSecondTranslation(join(folder, pictured.corrected))
  return folder
}

/** One text of several, the title of each a heading, its own headings below it. */
function writeLongText(folder: string): void {
  mkdirSync(folder)
  const own = { uk: 'Осіння читанка', en: 'An autumn reader' } as const
  const signed = { of: own.uk, target: fingerprint(own.en), state: 'reviewed', origin: 'human' }
  const ledger: Record<string, unknown> = { title: signed }
  for (const language of ['uk', 'en'] as const) {
    const credit = {
      uk: 'author: Редакція «Поруч»\npublished: 2026-01-20\n',
      en: 'translator: the Poruch desk\n',
    }
    const bodies = parts.map((slug, index) => {
      const { title, body } = readPart(join(bundled, slug, `${language}.md`))
      return `<!-- ${headingIdOf(index)} -->\n## ${title}\n\n${body.replace(/^## /gm, '### ')}`
    })
    writeFileSync(
      join(folder, `${language}.md`),
      `---\ntitle: ${own[language]}\n${credit[language]}licence: CC-BY-4.0\n---\n\n${bodies.join('\n')}`,
    )
  }
  for (const [index, slug] of parts.entries()) {
    const {
      title,
      summary: _,
      ...paragraphs
    } = JSON.parse(readFileSync(join(bundled, slug, 'en.json'), 'utf8'))
    Object.assign(ledger, { [headingIdOf(index)]: title }, paragraphs)
  }
  writeFileSync(join(folder, 'en.json'), JSON.stringify(ledger))
}

function readPart(path: string): { readonly title: string; readonly body: string } {
  const [, facts = '', body = ''] = readFileSync(path, 'utf8').split(/^---\n/m)
  const title = /^title: "?(.*?)"?$/m.exec(facts)?.[1]
  if (title === undefined) throw new Error(`Cannot read "${path}": no title`)
  return { title, body }
}

/** The id of the heading before a part of the long text. */
export function headingIdOf(part: number): string {
  return `h0000${part}`
}

/** The history of a text whose one stanza first read otherwise. */
function writePast(folder: string): void {
  const path = join(folder, 'history.jsonl')
  const lines = parseHistory(readFileSync(path, 'utf8'))
  const corrections: HistoryLine[] = []
  const first = lines.map((line) => {
    if (line.segment !== pictured.stanza) return line
    const before = line.language === 'uk' ? earlier.source : earlier.target
    const when = { at: '2026-11-19T10:00:00.000Z', by: 'Олена Їжакевич' }
    corrections.push({ ...line, ...when, before, note: 'Читачка почула, що рядок кульгає' })
    return { ...line, after: before }
  })
  writeFileSync(path, printHistory([...first, ...corrections]))
}

const literal: Readonly<Record<string, string>> = {
  x00asb:
    'No one heard how it fell\\\non the bench, on the roof, on the fence,\\\nhow quietly, diligently it sprinkled\\\nthe rusty bucket and the weeds.',
  a8rqrp:
    'It translated the yard for us word for word:\\\nhere is the bench, here the pear tree, here the fence,\\\nand all of it stands evenly,\\\nonly everything has one colour.',
  g6kz9a:
    'The sparrow who lived by the gate\\\nput a small apostrophe,\\\nand the cat, as if walking by notes,\\\nhas already drawn seven stanzas from the pear tree.',
  ar80ga:
    'We came out and did not dare to step,\\\nwe looked from the porch at the yard:\\\nit is so hard to begin\\\nwhen there is paper under the hand.',
  '61v9as':
    'And then we stepped, and side by side\\\ntwo lines lay down straight ahead:\\\nyours, quicker, light, on the right,\\\nmine like a blunt pencil.',
}

/** A second translation of the poem, word for word, unsigned and unfinished: what readers see as a draft. */
function writeSecondTranslation(folder: string): void {
  const blocks = Object.entries(literal).map(([id, words]) => `<!-- ${id} -->\n${words}\n`)
  writeFileSync(
    join(folder, `en.${pictured.edition}.md`),
    `---\ntitle: The first snow\ntranslator: word for word\n---\n\n${blocks.join('\n')}`,
  )
}
