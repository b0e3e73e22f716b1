import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type Connection, openConnection } from './open-connection.ts'

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
  /** How many of the answers nobody may keep: apologies, and what stands in for something else. */
  readonly unkept: number
  /** The time from asking to the last byte, of each request in order, in ms; empty for a load of some seconds. */
  readonly latencies: readonly number[]
}

async function load(job: LoadJob): Promise<LoadResult> {
  const { port, paths, encoding, seconds, everyMs } = job
  const requests = paths.map((path) =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nUser-Agent: poruch-bench\r\nAccept: text/html\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
    ),
  )
  const connections = await Promise.all(Array.from({ length: job.connections }, () => openConnection(port)))
  const encodings = new Set<string>()
  const latencies: number[] = []
  const free = [...connections]
  let count = 0
  let bytes = 0
  let unkept = 0
  const start = performance.now()
  const until = seconds === undefined ? Number.POSITIVE_INFINITY : start + seconds * 1000

  async function ask(connection: Connection, index: number): Promise<void> {
    const asked = performance.now()
    const request = requests[index % requests.length]
    if (request === undefined) return
    const answer = await connection.ask(request)
    if (seconds === undefined) latencies[index] = performance.now() - asked
    bytes += answer.bytes
    if (!answer.mayBeKept) unkept += 1
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
      const connection = free.pop() ?? (await openConnection(port))
      asked.push(ask(connection, count).then(() => void free.push(connection)))
    }
    await Promise.all(asked)
  }
  const took = (performance.now() - start) / 1000
  for (const connection of new Set([...connections, ...free])) connection.close()
  return { requests: count, seconds: took, bytes, encodings: [...encodings], unkept, latencies }
}

console.log(JSON.stringify(await load(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))))
