import { openCardFiles } from '#server/card-files.ts'
import { blankCard } from '../a-blank-card.ts'

// Keeps a small card and one that its disk has no room for, in the folder that is named, and says what came of it.
const [small, large] = ['a'.repeat(32), 'b'.repeat(32)]
const notices: string[] = []
const files = openCardFiles({
  folder: process.argv[2] ?? '',
  limit: 1_000_000,
  onNotice: (notice) => notices.push(notice),
})
await files.write(small, blankCard(900))
await files.write(large, blankCard(90_000))
const isKept = async (name: string) => (await files.read(name)) !== undefined
process.stdout.write(JSON.stringify({ small: await isKept(small), large: await isKept(large), notices }))
