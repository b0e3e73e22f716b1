// Reads a text for so many milliseconds, and prints how many readings were whole, mixed, and how many generations it saw.

import { loadFolder } from '#adapters/stores/files/load-folder.ts'
import { generationOf, slug } from '../generations.ts'
import { isSavedFile } from '../is-saved-file.ts'

const [folder = '', milliseconds = '0'] = process.argv.slice(2)
const seen = new Set<number>()
const count = { whole: 0, mixed: 0, generations: 0, backwards: 0, fault: '' }
let last = 0
process.stdout.write('ready\n')
const end = performance.now() + Number(milliseconds)
while (performance.now() < end) {
  const found = await loadFolder(folder, slug, isSavedFile)
  try {
    const number = generationOf(found?.files ?? new Map())
    count.whole++
    if (number < last) count.backwards++
    last = number
    seen.add(number)
  } catch (error) {
    count.mixed++
    count.fault = String(error)
  }
}
process.stdout.write(`${JSON.stringify({ ...count, generations: seen.size })}\n`)
process.exit()
