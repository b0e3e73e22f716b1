// Waits for a word, then saves generation after generation of a text until it is killed or has saved as many as asked.
import { once } from 'node:events'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { generation, slug } from '../generations.ts'

const [folder = '', most = 'Infinity'] = process.argv.slice(2)
const store = openFileStore({ folder })
process.stdout.write('ready\n')
await once(process.stdin, 'data')
for (let count = 0; count < Number(most); count++) {
  const { change } = await store.update(slug, (_text, history) => ({
    change: generation(history.length + 1),
  }))
  process.stdout.write(`${change.files.size} files saved\n`)
}
process.exit()
