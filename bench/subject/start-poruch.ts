import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serverCore } from '../cores.ts'
import type { Workshop } from '../workshop.ts'
import { plainServer } from './copy-checkout.ts'
import { findFreePort } from './find-free-port.ts'

/**
 * `pressed` is Poruch as it is; `plain` is the same without the press and document.ts: Next's own pages, with their
 * hydration, packed by Next itself.
 */
export type Manner = 'pressed' | 'plain'

export type Poruch = {
  readonly port: number
  readonly pid: number
  /** From the start of its process to the first page that it answered with, in ms. */
  readonly startMs: number
  /** How long its event loop was held up since it was last asked, in ms. */
  readLoopDelay(): Promise<{ readonly p99: number; readonly most: number }>
  stop(): Promise<void>
}

type Options = {
  readonly workshop: Workshop
  /** A built copy of the checkout, made for this manner. */
  readonly app: string
  /** The folder of the library. */
  readonly content: string
  /** The page that is asked for until it is there. */
  readonly path: string
  readonly manner: Manner
  /** Derived data are kept from one start to the next under this name; without it they are new. */
  readonly cache?: string
  /** Whether `readLoopDelay` will be asked. */
  readonly watchesLoop?: boolean
}

const mainFile = 'server/main.ts'
const hook = join(import.meta.dirname, '../measure/loop-delay.ts')
let started = 0

/** Starts Poruch with the very command of `npm start`, on a free port; where it is plain, with its flags and another server. */
export async function startPoruch(options: Options): Promise<Poruch> {
  const { workshop, app, content, path, manner, cache, watchesLoop = false } = options
  started += 1
  const loopDelayFile = join(workshop.folder, `loop-delay-${started}.json`)
  const cacheFolder = join(workshop.folder, 'caches', cache ?? `new-${started}`)
  mkdirSync(cacheFolder, { recursive: true })
  const port = await findFreePort()
  const command = commandOf(app, manner)
  const begin = performance.now()
  // `npm start` runs its line in a shell with node_modules/.bin first in PATH; the line begins with `exec`.
  const server = workshop.start(['sh', '-c', command], {
    cwd: app,
    core: serverCore,
    env: {
      PATH: `${join(app, 'node_modules/.bin')}:${process.env.PATH}`,
      HOST: '127.0.0.1',
      PORT: String(port),
      PORUCH_CONTENT: content,
      PORUCH_CACHE: cacheFolder,
      ...(watchesLoop ? { PORUCH_BENCH_LOOP_DELAY: loopDelayFile, NODE_OPTIONS: `--import=${hook}` } : {}),
    },
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (words: string) => {
      said += words
    })
  const { pid } = server
  if (pid === undefined) throw new Error('The server has no process')
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}: ${said}`)
    const status = await fetch(`http://127.0.0.1:${port}${path}`).then(
      async (answer) => {
        await answer.arrayBuffer()
        return answer.status
      },
      () => undefined,
    )
    if (status === 200) break
    if (performance.now() - begin > 120_000) throw new Error(`No page after two minutes: ${status}, ${said}`)
    await wait(5)
  }
  const startMs = performance.now() - begin

  return {
    port,
    pid,
    startMs,
    async readLoopDelay() {
      rmSync(loopDelayFile, { force: true })
      process.kill(pid, 'SIGUSR2')
      for (;;) {
        await wait(20)
        try {
          return JSON.parse(readFileSync(loopDelayFile, 'utf8'))
        } catch {
          // Not written yet, or not to its end.
        }
      }
    },
    stop: () => workshop.end(server),
  }
}

function commandOf(app: string, manner: Manner): string {
  const command: string = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')).scripts.start
  if (!command.includes(mainFile)) throw new Error(`Expected "${mainFile}" in "start": "${command}"`)
  return manner === 'pressed' ? command : command.replace(mainFile, plainServer)
}
