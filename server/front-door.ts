import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { passOverBody, pathOf, type Refusal, refusalOf, refuse, tooLarge } from './refusals.ts'
import { idleSeconds } from './send-at-once.ts'
import { StartError } from './start-error.ts'

/** Answers a request that was let in. */
export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

/** Answers at once, if it can: true when it did. */
export type AnswerQuickly = (request: IncomingMessage, response: ServerResponse) => boolean

/** The only thing of this process that the world can reach. */
export type FrontDoor = {
  /** The port that was bound. */
  readonly port: number
  /** What is on every answer. */
  readonly headers: Readonly<Record<string, string>>
  /** From now on requests are answered: by `quick` what it can, by `handler` the rest; until then with 503. */
  open(handler: Handler, quick?: AnswerQuickly): void
  /** Lets no one in any more, lets requests under way finish for `grace` milliseconds, then cuts them off. */
  close(grace: number): Promise<void>
}

type Options = {
  readonly host: string
  readonly port: number
  /** On every answer, whatever it is. */
  readonly headers: (boundPort: number) => Readonly<Record<string, string>>
  /** Told of what a handler threw. */
  readonly onFault: (error: unknown) => void
}

/**
 * Requests of one connection that may wait for the answer to another. Browsers and proxies send the next when they have
 * the last; Node takes in all that a packet holds, so that two thousand of them would cost megabytes.
 */
const mostWaiting = 4

const starting: Refusal = {
  status: 503,
  words: 'Поруч запускається. Poruch is starting.',
  headers: { 'retry-after': '5' },
}

/** Binds the port. @throws StartError where it cannot be bound */
export async function openFrontDoor({ host, port, headers, onFault }: Options): Promise<FrontDoor> {
  let handler: Handler | undefined
  let quick: AnswerQuickly | undefined
  let isClosing = false
  let houseHeaders: Readonly<Record<string, string>> = {}
  const sockets = new Set<Socket>()
  const answering = new WeakSet<Socket>()
  const waiting = new WeakMap<Socket, number>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    answering.add(request.socket)
    response.once('close', () => answering.delete(request.socket))
    for (const [name, value] of Object.entries(houseHeaders)) response.setHeader(name, value)
    if (isClosing) response.setHeader('connection', 'close')
    const path = pathOf(request.url ?? '')
    const refusal = refusalOf(request, path) ?? (handler === undefined ? starting : undefined)
    if (refusal !== undefined || path === undefined) return refuse(request, response, refusal ?? starting)
    if (request.headers.expect !== undefined) response.writeContinue()
    if (!(await passOverBody(request))) return refuse(request, response, tooLarge)
    await handler?.(request, response, path)
  }

  /** Whether the request came on top of too many others; then its connection is closed. */
  function isTooMany({ socket }: IncomingMessage, response: ServerResponse): boolean {
    // A response is given its socket when its turn comes.
    if (response.socket !== null) return false
    const before = waiting.get(socket) ?? 0
    if (before >= mostWaiting) {
      socket.destroy()
      return true
    }
    waiting.set(socket, before + 1)
    response.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 0) - 1))
    return false
  }

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    if (isTooMany(request, response)) return
    if (!isClosing && quick?.(request, response) === true) return
    answer(request, response).catch((error: unknown) => {
      // Readers who leave before the end are no fault.
      if (!request.socket.destroyed) onFault(error)
      if (!response.headersSent) refuse(request, response, { status: 500, words: 'Something broke' })
      else response.destroy()
    })
  }

  const server = http
    .createServer({
      // Node's own answer to a request without a Host would lack our headers; refusalOf() gives ours.
      requireHostHeader: false,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: idleSeconds * 1000,
    })
    // Readers who stop reading.
    .setTimeout(120_000)
    .on('request', listener)
    .on('checkContinue', listener)
    .on('checkExpectation', (request, response) => {
      for (const [name, value] of Object.entries(houseHeaders)) response.setHeader(name, value)
      refuse(request, response, { status: 417, words: 'Expected no such Expect' })
    })
    .on('connection', (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    .on('clientError', (error: NodeJS.ErrnoException, socket) => {
      if (!(socket instanceof Socket)) return
      if (socket.writable && !answering.has(socket)) socket.write(rawRefusal(error, houseHeaders))
      socket.destroySoon()
    })

  const boundPort = await bind(server, { host, port })
  houseHeaders = headers(boundPort)

  return {
    port: boundPort,
    headers: houseHeaders,
    open(opened, openedQuick) {
      handler = opened
      quick = openedQuick
    },
    close(grace) {
      isClosing = true
      return new Promise((done) => {
        const sweep = setInterval(() => {
          server.closeIdleConnections()
        }, 50)
        const cutOff = setTimeout(() => server.closeAllConnections(), grace)
        server.close(() => {
          clearInterval(sweep)
          clearTimeout(cutOff)
          done()
        })
        // Connections that browsers open ahead of need; Node does not count them as idle.
        for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
      })
    },
  }
}

async function bind(server: http.Server, to: { host: string; port: number }): Promise<number> {
  try {
    await once(server.listen(to), 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new StartError(`Cannot listen on port ${to.port} of ${to.host}: ${reasons[code] ?? String(error)}`)
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : to.port
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is taken; stop what listens there, or set PORT to another',
  EACCES: 'the system allows it to administrators alone; set PORT to another, such as 3000',
  EADDRNOTAVAIL: 'this machine has no such address; set HOST to another, such as 127.0.0.1',
  ENOTFOUND: 'no machine has this name; set HOST to another, such as 127.0.0.1',
}

/** The answer to what is no HTTP request, or none that ends. */
function rawRefusal(error: NodeJS.ErrnoException, headers: Readonly<Record<string, string>>): string {
  const status = statuses[error.code ?? ''] ?? '400 Bad Request'
  const lines = [...Object.entries(headers), ['Content-Length', '0'], ['Connection', 'close']]
  return `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

const statuses: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
}
