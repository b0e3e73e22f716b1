import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every text of the library as plain paragraphs: less than Poruch reads, which also parses Markdown and checks ledgers. */
export function readTexts() {
  const folder = process.env.TEXTS ?? ''
  const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return slugs.map(({ name }) => {
    const [uk, en] = ['uk', 'en'].map((language) => readText(join(folder, name, `${language}.md`)))
    const pairs = [...uk.blocks].map(([id, source]) => ({ id, uk: source, en: en.blocks.get(id) ?? '' }))
    return { slug: name, uk: uk.facts, en: en.facts, pairs }
  })
}

function readText(file) {
  const [, facts = '', words = ''] = readFileSync(file, 'utf8').split(/^---\n/m)
  const blocks = words.matchAll(/<!-- (\w{6}) -->\n([^\n]+)/g)
  return {
    facts: Object.fromEntries(facts.matchAll(/^(\w+): "?(.*?)"?$/gm).map(([, key, value]) => [key, value])),
    blocks: new Map(blocks.map(([, id, paragraph]) => [id, paragraph])),
  }
}
