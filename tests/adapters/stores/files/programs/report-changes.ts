// Watches a library and prints each report and each notice.
import { openFileStore } from '#adapters/stores/files/open-store.ts'

const [folder = ''] = process.argv.slice(2)
const print = (kind: string, words: string | undefined) =>
  process.stdout.write(`${JSON.stringify([kind, words ?? null])}\n`)
openFileStore({ folder }).watch(
  (slug) => print('change', slug),
  (notice) => print('notice', notice),
)
print('ready', undefined)
