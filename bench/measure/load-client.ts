import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

// A client in a process of its own: asks for paths over kept-alive connections and says what came. Its one argument is
// a file with a LoadJob as JSON; a LoadResult as JSON goes to stdout.

/** What to ask for and how. */
export type LoadJob = {
  readonly port: number
  readonly paths: readonly string[]
  readonly encoding: string
  readonly connections: number
  /** Go round the paths for so long; without it, ask for each path once. */
  readonly seconds?: number
  /** Begin a request every so many ms, whether or not the last one was answered. */
  readonly everyMs?: number
}

export type LoadResult = {
  readonly requests: number
  readonly seconds: number
  /** Bytes of the bodies. */
  readonly bytes: number
  /** The Content-Encodings of the answers, each once; `identity` where there was none. */
  readonly encodings: readonly string[]
  /** The time from asking to the last byte, of each request in order, in ms; empty for a load of some seconds. */
  readonly latencies: readonly number[]
}

type Connection = { ask(request: Buffer): Promise<Answer>; close(): void }
type Answer = { readonly bytes: number; readonly encoding: string }

function open(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let waiting: { done(answer: Answer): void; fail(error: Error): void } | undefined
  let head: Buffer = Buffer.alloc(0)
  let missing = 0
  let answer: Answer | undefined

  function finish(): void {
    const [asked, got] = [waiting, answer]
    waiting = undefined
    answer = undefined
    if (got !== undefined) asked?.done(got)
  }
  socket.on('data', (part: Buffer) => {
    if (answer !== undefined) {
      missing -= part.length
    } else {
      head = head.length === 0 ? part : Buffer.concat([head, part])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const lines = head.toString('latin1', 0, end)
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(lines)?.[1])
      if (!lines.startsWith('HTTP/1.1 200') || Number.isNaN(length)) {
        waiting?.fail(new Error(`Expected 200 with a Content-Length, found:\n${lines}`))
        return
      }
      const encoding = /\r\ncontent-encoding: (\w+)/i.exec(lines)?.[1] ?? 'identity'
      answer = { bytes: length, encoding }
      missing = length - (head.length - end - 4)
      head = Buffer.alloc(0)
    }
    if (missing === 0) finish()
  })
  socket.on('error', (error) => waiting?.fail(error))
  socket.on('close', () => waiting?.fail(new Error('The server closed a kept-alive connection')))
  return new Promise((resolve, reject) => {
    socket.once('error', reject).once('connect', () =>
      resolve({
        ask(request) {
          return new Promise((done, fail) => {
            waiting = { done, fail }
            socket.write(request)
          })
        },
        close: () => socket.destroy(),
      }),
    )
  })
}

async function load(job: LoadJob): Promise<LoadResult> {
  const { port, paths, encoding, seconds, everyMs } = job
  const requests = paths.map((path) =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nUser-Agent: poruch-bench\r\nAccept: text/html\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
    ),
  )
  const connections = await Promise.all(Array.from({ length: job.connections }, () => open(port)))
  const encodings = new Set<string>()
  const latencies: number[] = []
  const free = [...connections]
  let count = 0
  let bytes = 0
  const start = performance.now()
  const until = seconds === undefined ? Number.POSITIVE_INFINITY : start + seconds * 1000

  async function ask(connection: Connection, index: number): Promise<void> {
    const asked = performance.now()
    const request = requests[index % requests.length]
    if (request === undefined) return
    const answer = await connection.ask(request)
    if (seconds === undefined) latencies[index] = performance.now() - asked
    bytes += answer.bytes
    encodings.add(answer.encoding)
  }

  if (everyMs === undefined) {
    const goOn = () => (seconds === undefined ? count < requests.length : performance.now() < until)
    await Promise.all(
      connections.map(async (connection) => {
        while (goOn()) await ask(connection, count++)
      }),
    )
  } else {
    const asked: Promise<void>[] = []
    for (; count < requests.length && performance.now() < until; count += 1) {
      await wait(Math.max(0, start + count * everyMs - performance.now()))
      const connection = free.pop() ?? (await open(port))
      asked.push(ask(connection, count).then(() => void free.push(connection)))
    }
    await Promise.all(asked)
  }
  const took = (performance.now() - start) / 1000
  for (const connection of new Set([...connections, ...free])) connection.close()
  return { requests: count, seconds: took, bytes, encodings: [...encodings], latencies }
}

console.log(JSON.stringify(await load(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))))
