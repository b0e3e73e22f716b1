import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, Question } from './inside.ts'
import { checkout, listen } from './start-poruch.ts'

/** The real server in a process of its own, with an ear inside. */
export type Inside = {
  readonly port: number
  said(): string
  /** How often Next was asked for a path. */
  renders(path: string): Promise<number>
  /** Bytes in use after a garbage collection. */
  memory(): Promise<number>
  /** How many files and sockets are open. */
  open(): number
  /** Makes the pages of a text fail from now on, or no more. */
  fault(slug: string, fault: Fault | undefined): Promise<void>
  /** Gives the exit code. */
  stop(): Promise<number | null>
}

/** main.ts, until pages can be read. It builds first where the build is old. */
export async function startInside(content: string): Promise<Inside> {
  const options = ['--expose-gc', `--import=${join(import.meta.dirname, 'inside.ts')}`]
  const child = spawn(process.execPath, [...options, 'server/main.ts'], {
    cwd: checkout,
    env: { ...process.env, PORT: '0', PORUCH_CONTENT: content, PORUCH_CACHE: `${content}.cache` },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said = listen(child)
  const started = Promise.withResolvers<number>()
  child.stdout?.on('data', () => {
    const port = /Poruch is at http:\/\/localhost:(\d+)/.exec(said())?.[1]
    if (port !== undefined) started.resolve(Number(port))
  })
  child.once('close', (code) => started.reject(new Error(`main.ts ended with ${code}: ${said()}`)))
  const port = await started.promise

  // One question at a time, so that answers need no names.
  let last: Promise<unknown> = Promise.resolve()
  function ask(question: Question): Promise<number> {
    const answered = last.then(async () => {
      child.send(question)
      const [answer]: unknown[] = await once(child, 'message')
      return Number(answer)
    })
    last = answered
    return answered
  }

  return {
    port,
    said,
    renders: (path) => ask({ ask: 'renders', path }),
    memory: () => ask({ ask: 'memory' }),
    open: () => readdirSync(`/proc/${child.pid}/fd`).length,
    fault: async (slug, fault) => void (await ask({ ask: 'fault', slug, fault })),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'close')
      return child.exitCode
    },
  }
}
