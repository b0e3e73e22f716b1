import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openChance } from './chance.ts'
import type { Phrase } from './lexicon.ts'
import { readLexicon } from './lexicon.ts'
import { type GeneratedText, type Length, makeText } from './make-text.ts'

export const seed = 20261123

/** Writes a library of so many texts (docs/content-format.md), the same each time, and gives their slugs. */
export function writeCorpus(folder: string, count: number, length: Length = { paragraphs: 20 }): string[] {
  const lexicon = readLexicon()
  const slugs: string[] = []
  mkdirSync(folder, { recursive: true })
  // With an address to write to, every paragraph carries its way to report an error, as on a real site.
  writeFileSync(join(folder, 'site.yaml'), 'contact: desk@library.example\n')
  for (let number = 1; number <= count; number += 1) {
    const text = makeText(number, lexicon, openChance(seed + number), length)
    const place = join(folder, text.slug)
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'uk.md'), printSource(text))
    writeFileSync(join(place, 'en.md'), printTarget(text))
    writeFileSync(join(place, 'en.json'), printLedger(text))
    slugs.push(text.slug)
  }
  return slugs
}

const desk = { uk: 'Редакція «Поруч»', en: 'the Poruch desk' }

function printSource({ title, summary, published, paragraphs }: GeneratedText): string {
  const facts = { title: title.uk, author: desk.uk, summary: summary.uk, published, licence: 'CC-BY-4.0' }
  return `${printFacts(facts)}${printBlocks(paragraphs.map(({ id, mark, uk }) => [id, mark + uk]))}`
}

function printTarget({ title, summary, paragraphs }: GeneratedText): string {
  const people = { author: desk.en, translator: desk.en, reviewer: desk.en }
  const facts = { title: title.en, summary: summary.en, ...people, licence: 'CC-BY-4.0' }
  return `${printFacts(facts)}${printBlocks(paragraphs.map(({ id, mark, en }) => [id, mark + en]))}`
}

function printFacts(facts: Readonly<Record<string, string>>): string {
  const lines = Object.entries(facts).map(([key, words]) => `${key}: ${quoted(words)}\n`)
  return `---\n${lines.join('')}---\n`
}

/** YAML reads a day, and words that begin with a quotation mark of its own, as they are meant only where it must. */
function quoted(words: string): string {
  return /: |^["'\d]/.test(words) && !/^\d{4}-\d\d-\d\d$/.test(words) ? JSON.stringify(words) : words
}

function printBlocks(blocks: readonly (readonly [id: string, words: string])[]): string {
  return blocks.map(([id, words]) => `\n<!-- ${id} -->\n${words}\n`).join('')
}

function printLedger({ title, summary, paragraphs }: GeneratedText): string {
  const signed: [key: string, words: Phrase][] = [
    ['title', title],
    ['summary', summary],
    ...paragraphs.map((paragraph): [string, Phrase] => [paragraph.id, paragraph]),
  ]
  const lines = signed.map(([key, { uk, en }]) => {
    const signature = { of: uk, target: fingerprint(en), state: 'reviewed', origin: 'human', by: desk.en }
    return `${JSON.stringify(key)}: ${JSON.stringify({ ...signature, at: '2026-11-23' })}`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

/** As core/text/fingerprint.ts makes it; the words made here are normalised already. */
function fingerprint(words: string): string {
  return hash('sha256', words).slice(0, 10)
}
