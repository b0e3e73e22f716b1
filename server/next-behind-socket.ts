import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standInLine } from './stand-in-line.ts'

export type NextAnswer = { readonly status: number; readonly type: string; readonly body: Buffer }

/** Next, reachable from this process alone. */
export type Next = {
  /** @param path written by us, never by a stranger */
  ask(path: string): Promise<NextAnswer>
  close(): Promise<void>
}

/**
 * Pages are made on one thread: more at once make none of them sooner, take the memory of all, and let the crowd count
 * against the time that a single page is given.
 */
const pagesAtOnce = 4

type Options = { readonly checkout: string; readonly development: boolean }

/** Starts Next on a Unix socket in a folder that only this user may enter: a second port would answer without our headers. */
export async function openNext({ checkout, development }: Options): Promise<Next> {
  Object.assign(process.env, {
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  const { default: next } = await import('next')
  const app = next({ dev: development, dir: checkout })
  await app.prepare()
  const handle = app.getRequestHandler()
  const folder = await mkdtemp(join(tmpdir(), 'poruch-next-'))
  const socketPath = join(folder, 'next.sock')
  const server = http.createServer((request, response) => void handle(request, response))
  // Nobody else comes this way; and a connection closed for idleness could meet our next question half-way.
  server.keepAliveTimeout = 0
  await new Promise<void>((done, fail) => server.once('error', fail).listen(socketPath, done))
  const agent = new http.Agent({ keepAlive: true })
  const patience = development ? 120_000 : 10_000
  const inLine = standInLine(pagesAtOnce)

  function get(path: string): Promise<NextAnswer> {
    const signal = AbortSignal.timeout(patience)
    // The User-Agent is no decoration: without one, Next streams the meta tags into the body, whatever htmlLimitedBots says.
    const headers = { 'user-agent': 'Poruch', host: 'localhost' }
    return new Promise((done, fail) => {
      http
        .get({ socketPath, path, agent, headers, signal }, (answer) => {
          const parts: Buffer[] = []
          answer
            .on('data', (part: Buffer) => parts.push(part))
            .on('error', fail)
            .on('end', () =>
              done({
                status: answer.statusCode ?? 500,
                type: answer.headers['content-type'] ?? 'application/octet-stream',
                body: Buffer.concat(parts),
              }),
            )
        })
        .on('error', fail)
    })
  }

  return {
    ask: (path) => inLine(() => get(path)),
    async close() {
      agent.destroy()
      server.close()
      server.closeAllConnections()
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
