// Reads a text again and again until it has seen so many saves of it, and prints how many readings were whole or mixed.
import { loadFolder } from '#adapters/stores/files/load-folder.ts'
import { generationOf, slug } from '../generations.ts'
import { isSavedFile } from '../is-saved-file.ts'

const [folder = '', most = '0'] = process.argv.slice(2)
const seen = new Set<string | undefined>()
const count = { whole: 0, mixed: 0, backwards: 0, fault: '' }
let last = 0
process.stdout.write('ready\n')
while (seen.size < Number(most)) {
  const files = (await loadFolder(folder, slug, isSavedFile))?.files ?? new Map<string, string>()
  seen.add(files.get('uk.md'))
  try {
    const number = generationOf(files)
    count.whole++
    if (number < last) count.backwards++
    last = number
  } catch (error) {
    count.mixed++
    count.fault = String(error)
  }
}
process.stdout.write(`${JSON.stringify(count)}\n`)
process.exit()
