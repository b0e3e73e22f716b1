import { type ServerResponse, validateHeaderName, validateHeaderValue } from 'node:http'

/** How long a connection is kept for the next question, in seconds: longer than proxies keep theirs, or they would meet closed ones. */
export const idleSeconds = 75

/**
 * The headers of an answer as they go over the wire, and the blank line after them.
 * @param headers names and values in turn, among them Content-Length; no Date, no Connection
 * @throws where a name or a value cannot stand in a head
 */
export function wireHead(headers: readonly string[]): Buffer {
  const lines: string[] = []
  for (let index = 0; index < headers.length; index += 2) {
    const [name = '', value = ''] = headers.slice(index, index + 2)
    validateHeaderName(name)
    validateHeaderValue(name, value)
    lines.push(`${name}: ${value}\r\n`)
  }
  return Buffer.from(`${lines.join('')}\r\n`, 'latin1')
}

/**
 * Answers 200 with a head that was written before, in one write: Node would check and join all headers again for each
 * answer, a fifth of what it costs. False, and nothing is done, where the connection is not kept or other answers are
 * before this one.
 */
export function sendAtOnce(response: ServerResponse, head: Buffer, body: Buffer): boolean {
  const { socket } = response
  if (socket === null || socket.destroyed || !response.shouldKeepAlive || !canBeTold(response)) return false
  response._header = 'Sent'
  response._headerSent = true
  socket.cork()
  socket.write(openingNow())
  socket.write(head)
  // What is corked leaves together with the end.
  response.end(body)
  return true
}

/** Node has no public way to say that a head is on its way; without these two of its own, the long way is taken. */
type Told = ServerResponse & { _header: string | null; _headerSent: boolean }

function canBeTold(response: ServerResponse): response is Told {
  return '_header' in response && '_headerSent' in response && response._header === null
}

let opening = Buffer.alloc(0)
let writtenAt = -1

/** The first lines of every such answer: they tell the time, so they are written anew each second. */
function openingNow(): Buffer {
  const second = Math.floor(Date.now() / 1000)
  if (second !== writtenAt) {
    writtenAt = second
    const date = new Date(second * 1000).toUTCString()
    opening = Buffer.from(
      `HTTP/1.1 200 OK\r\nDate: ${date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${idleSeconds}\r\n`,
    )
  }
  return opening
}
