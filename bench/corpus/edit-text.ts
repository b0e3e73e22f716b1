import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts a word before the third paragraph of a text's translation, by one atomic rename, as editors do. */
export function editText(folder: string, slug: string, word: string): void {
  const file = join(folder, slug, 'en.md')
  const blocks = readFileSync(file, 'utf8').split('-->\n')
  const edited = blocks.map((block, index) => (index === 3 ? `${word} ${block}` : block)).join('-->\n')
  writeFileSync(`${file}.new`, edited)
  renameSync(`${file}.new`, file)
}
