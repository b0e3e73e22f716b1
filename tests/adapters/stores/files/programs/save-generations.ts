// Waits for a word, then saves generation after generation of a text, without pause, until it is killed.
import { once } from 'node:events'
import { join } from 'node:path'
import { loadFolder } from '#adapters/stores/files/load-folder.ts'
import { withLock } from '#adapters/stores/files/lock.ts'
import { finishFolder, saveFolder } from '#adapters/stores/files/save-folder.ts'
import { printHistory } from '#core/text/history.ts'
import { generation, generationOf, slug } from '../generations.ts'
import { isSavedFile } from '../is-saved-file.ts'

const [folder = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
await withLock(join(folder, slug), slug, async () => {
  await finishFolder(folder, slug)
  const found = await loadFolder(folder, slug, isSavedFile)
  let number = generationOf(found?.files ?? new Map())
  let history = found?.files.get('history.jsonl') ?? ''
  process.stdout.write('begun\n')
  for (;;) {
    const change = generation(++number)
    await saveFolder(folder, slug, change, history)
    history += printHistory(change.history)
  }
})
