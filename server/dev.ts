import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { followFolders } from './follow-folders.ts'

// `npm run dev`: main.ts --dev, started anew after changes in all that Node loads. Next itself follows app/, and
// main.ts the texts. Not `node --watch`: it goes blind to a file that was replaced, and makes Next's workers stumble.
const checkout = resolve(import.meta.dirname, '..')
const loaded = ['adapters', 'core', 'enhance', 'locales', 'server'].map((folder) => join(checkout, folder))

let child = start()
let isRestarting = false

function start(): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--dev'], { stdio: 'inherit' }).once(
    'exit',
    (code) => {
      if (isRestarting) {
        isRestarting = false
        child = start()
      } else if (code === 1) console.log('Waiting for a change …')
      else process.exit(code ?? 1)
    },
  )
}

followFolders(loaded, () => {
  if (child.exitCode !== null) child = start()
  else {
    isRestarting = true
    child.kill('SIGTERM')
  }
})

// main.ts ends by itself, and this ends with it.
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.on(name, () => {
    isRestarting = false
    if (child.exitCode === null) child.kill(name)
    else process.exit(0)
  })
}
