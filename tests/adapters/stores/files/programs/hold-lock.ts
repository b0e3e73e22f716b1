// Takes a folder's lock and holds it until it is killed.
import { withLock } from '#adapters/stores/files/lock.ts'

const [folder = ''] = process.argv.slice(2)
await withLock(folder, 'this folder', async () => {
  process.stdout.write('held\n')
  await new Promise((go) => setTimeout(go, 60_000))
})
