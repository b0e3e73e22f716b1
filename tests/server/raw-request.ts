import { connect, type Socket } from 'node:net'

/** Sends characters to a port of this machine and gives all that came back until the other side closed. */
export async function exchange(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(request)
  return readAll(socket)
}

export function readAll(socket: Socket): Promise<string> {
  let received = ''
  return new Promise((done) => {
    socket
      .setEncoding('utf8')
      .on('data', (words: string) => {
        received += words
      })
      .on('error', () => {})
      .on('close', () => done(received))
  })
}

/** The head of a GET that asks for the connection to be closed after it. */
export function get(path: string, ...lines: readonly string[]): string {
  return `${['GET', path, 'HTTP/1.1'].join(' ')}\r\n${['Host: localhost', 'Connection: close', ...lines].join('\r\n')}\r\n\r\n`
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
}
