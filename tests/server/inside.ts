import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import type { Running } from '#server/running.ts'

// Loaded into the server's process before main.ts (start-inside.ts), so that tests can count what it does, hold its
// pages up, and weigh its memory, while nothing in server/ knows of them.

/** What becomes of the pages of a text: they throw, they never end, or they take half a second more. */
export type Fault = 'throws' | 'hangs' | 'is slow'

export type Question =
  | { readonly ask: 'renders'; readonly path: string }
  | { readonly ask: 'memory' }
  | { readonly ask: 'fault'; readonly slug: string; readonly fault: Fault | undefined }

const renders = new Map<string, number>()
const faults = new Map<string, Fault>()

// Only next-behind-socket.ts asks anybody for anything.
subscribe('http.client.request.start', (message) => {
  const { path } = (message as { request: ClientRequest }).request
  renders.set(path, (renders.get(path) ?? 0) + 1)
})

let held: Running | undefined
Object.defineProperty(globalThis, Symbol.for('poruch.running'), {
  get: () => held,
  set(running: Running) {
    const { library } = running
    const find: typeof library.find = async (slug) => {
      await hold(slug)
      return library.find(slug)
    }
    held = { ...running, library: { ...library, find } }
  },
})

async function hold(slug: string): Promise<void> {
  const fault = faults.get(slug)
  if (fault === 'throws') throw new Error('Диск зник')
  if (fault === 'hangs') await new Promise(() => {})
  if (fault === 'is slow') await new Promise((done) => setTimeout(done, 500))
}

process.on('message', (question: Question) => process.send?.(answer(question)))

function answer(question: Question): number {
  switch (question.ask) {
    case 'renders':
      return renders.get(question.path) ?? 0
    case 'memory':
      return weigh()
    case 'fault':
      if (question.fault === undefined) faults.delete(question.slug)
      else faults.set(question.slug, question.fault)
      return 0
    default:
      return question satisfies never
  }
}

/** Bytes in use, on V8's heap and beside it. Twice, since what a first round lets go of may hold what a second frees. */
function weigh(): number {
  global.gc?.()
  global.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
