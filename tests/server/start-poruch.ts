import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const checkout = resolve(import.meta.dirname, '../..')

export type Poruch = {
  readonly port: number
  readonly origin: string
  /** What it said so far, on stdout and stderr. */
  said(): string
  /** Sends a signal to npm, and gives how npm ended and after how long. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; milliseconds: number }>
}

type Environment = Readonly<Record<string, string>>

/** `npm start`, until pages can be read. It builds first where the build is old. Its derived data are its own. */
export async function startPoruch(environment: Environment): Promise<Poruch> {
  const cache = temporaryCache()
  const child = spawn('npm', ['start'], { cwd: checkout, env: environmentWith(cache, environment) })
  child.once('close', () => rmSync(cache, { recursive: true, force: true }))
  const said = listen(child)
  const started = Promise.withResolvers<number>()
  child.stdout.on('data', () => {
    const port = /Poruch is at .*:(\d+)$/m.exec(said())?.[1]
    if (port !== undefined) started.resolve(Number(port))
  })
  child.once('close', (code) => started.reject(new Error(`npm start ended with ${code}: ${said()}`)))
  const port = await started.promise
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    said,
    async stop(signal = 'SIGTERM') {
      const from = performance.now()
      child.kill(signal)
      if (child.exitCode === null) await once(child, 'close')
      return { code: child.exitCode, milliseconds: performance.now() - from }
    },
  }
}

/** main.ts by itself, where it is to end by itself. */
export async function tryToStart(environment: Environment): Promise<{ code: number | null; said: string }> {
  const cache = temporaryCache()
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: checkout,
    env: environmentWith(cache, environment),
  })
  const said = listen(child)
  await once(child, 'close')
  rmSync(cache, { recursive: true, force: true })
  return { code: child.exitCode, said: said() }
}

function temporaryCache(): string {
  return mkdtempSync(join(tmpdir(), 'poruch-cache-'))
}

function environmentWith(cache: string, environment: Environment): NodeJS.ProcessEnv {
  return { ...process.env, PORT: '0', PORUCH_CACHE: cache, ...environment }
}

/** Gathers what a process says. */
export function listen(child: ChildProcess): () => string {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (words: string) => {
      said += words
    })
  }
  return () => said
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
