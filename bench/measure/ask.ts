import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** An answer as it came over the wire, its body still packed. */
export type Reply = {
  readonly status: number
  readonly encoding: string
  /** As they were sent, without those of the connection. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const agent = new http.Agent({ keepAlive: true })

export function ask(port: number, path: string, encoding = 'identity'): Promise<Reply> {
  const headers = { 'accept-encoding': encoding, 'user-agent': 'poruch-bench', accept: 'text/html' }
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
        const parts: Buffer[] = []
        answer
          .on('data', (part: Buffer) => parts.push(part))
          .on('error', reject)
          .on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              encoding: answer.headers['content-encoding'] ?? 'identity',
              headers: headersOf(answer),
              body: Buffer.concat(parts),
            }),
          )
      })
      .on('error', reject)
  })
}

/**
 * Asks again until the answer comes in this encoding: pages are packed after they were first sent.
 * @param patience in s
 */
export async function askPacked(port: number, path: string, encoding: string, patience = 20): Promise<Reply> {
  const begin = performance.now()
  for (;;) {
    const reply = await ask(port, path, encoding)
    if (reply.status !== 200) throw new Error(`"${path}" answered ${reply.status}`)
    if (reply.encoding === encoding) return reply
    if (performance.now() - begin > patience * 1000)
      throw new Error(`"${path}" did not come in ${encoding} within ${patience} s`)
    await wait(50)
  }
}

const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length'])

function headersOf({ headers }: http.IncomingMessage): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => !ofConnection.has(name))
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]))
}
