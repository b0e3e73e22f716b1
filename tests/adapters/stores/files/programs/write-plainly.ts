// As write-generations, but as most programs save: each file replaced at once, one after the other.
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printHistory } from '#core/text/history.ts'
import { generation, slug } from '../generations.ts'

const [folder = ''] = process.argv.slice(2)
let history = ''
process.stdout.write('ready\n')
for (let number = 1; ; number++) {
  const change = generation(number)
  history += printHistory(change.history)
  for (const [name, words] of [...change.files, ['history.jsonl', history] as const]) {
    writeFileSync(join(folder, slug, '.made'), words, { flush: true })
    renameSync(join(folder, slug, '.made'), join(folder, slug, name))
  }
}
