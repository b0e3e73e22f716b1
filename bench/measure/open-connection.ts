import { connect } from 'node:net'
import { type Body, followBody } from './follow-body.ts'

/** A connection that is kept alive, for one request after the other. */
export type Connection = { ask(request: Buffer): Promise<Answer>; close(): void }

export type Answer = {
  /** Of the body as it was sent. */
  readonly bytes: number
  /** Its Content-Encoding; `identity` where there was none. */
  readonly encoding: string
  /** Whether anyone may keep it. */
  readonly mayBeKept: boolean
}

/** Opens a connection that takes nothing but 200 for an answer: no error page counts as speed. */
export function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let waiting: { done(answer: Answer): void; fail(error: unknown): void } | undefined
  let head: Buffer = Buffer.alloc(0)
  let coming: (Omit<Answer, 'bytes'> & { readonly body: Body }) | undefined

  function take(part: Buffer): void {
    let rest = part
    if (coming === undefined) {
      head = head.length === 0 ? part : Buffer.concat([head, part])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const lines = head.toString('latin1', 0, end)
      if (!lines.startsWith('HTTP/1.1 200')) throw new Error(`Expected 200, found:\n${lines}`)
      const encoding = /\r\ncontent-encoding: (\w+)/i.exec(lines)?.[1] ?? 'identity'
      const mayBeKept = !/\r\ncache-control: [^\r]*no-store/i.test(lines)
      coming = { body: followBody(lines), encoding, mayBeKept }
      rest = head.subarray(end + 4)
      head = Buffer.alloc(0)
    }
    const { body, encoding, mayBeKept } = coming
    body.take(rest)
    if (!body.isWhole()) return
    const asked = waiting
    waiting = undefined
    coming = undefined
    asked?.done({ bytes: body.bytes(), encoding, mayBeKept })
  }

  socket.on('data', (part: Buffer) => {
    try {
      take(part)
    } catch (error) {
      waiting?.fail(error)
    }
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
