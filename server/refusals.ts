import type { IncomingMessage, ServerResponse } from 'node:http'

/** Why a request is not answered, before anybody asks what for. */
export type Refusal = {
  readonly status: number
  readonly words: string
  readonly headers?: Readonly<Record<string, string>>
}

const mostBytes = 64 * 1024

export const tooLarge: Refusal = { status: 413, words: 'The body is larger than 64 kB' }

/** What can be said against a request from its head alone. */
export function refusalOf(request: IncomingMessage, path: string | undefined): Refusal | undefined {
  const { headers, method = '', httpVersion } = request
  if (path === undefined) return { status: 400, words: 'Expected a path or an http address' }
  if (headers.host === undefined && httpVersion !== '1.0') return { status: 400, words: 'Expected a Host' }
  // Some clients offer h2c with every request and go on in HTTP/1.1 when it is passed over (RFC 9110 §7.8).
  if (headers.upgrade !== undefined && headers.upgrade.toLowerCase() !== 'h2c')
    return { status: 400, words: 'This site speaks plain HTTP alone' }
  if (Number(headers['content-length'] ?? 0) > mostBytes) return tooLarge
  if (method === 'GET' || method === 'HEAD' || /^\/api(\/|$)/.test(path)) return undefined
  return { status: 405, words: 'Only GET and HEAD are answered here', headers: { allow: 'GET, HEAD' } }
}

/** The path of a request target, without its query: of `/uk?x`, and of `http://host/uk?x` (RFC 9112 §3.2.2). */
export function pathOf(target: string): string | undefined {
  const [, origin, path = ''] = /^(https?:\/\/[^/?#]+)?([^?#]*)/i.exec(target) ?? []
  if (path === '' && origin !== undefined) return '/'
  return path.startsWith('/') ? path : undefined
}

/** What stands behind the `?` of a request target; '' where nothing does. */
export function queryOf(target: string): string {
  return /^[^?#]*\?([^#]*)/.exec(target)?.[1] ?? ''
}

/** Reads past a body that announced no length. False where it is larger than is borne, or never ended. */
export function passOverBody(request: IncomingMessage): Promise<boolean> {
  if (request.headers['transfer-encoding'] === undefined) return Promise.resolve(true)
  let bytes = 0
  return new Promise((done) => {
    request
      .on('data', (part: Buffer) => {
        bytes += part.length
        if (bytes > mostBytes) done(false)
      })
      .once('end', () => done(true))
      .once('error', () => done(false))
      .once('close', () => done(false))
  })
}

/**
 * Answers a refused request. Where its body is still on the way, the connection closes after it; but not at once: to
 * close on unread bytes is to reset, and then the client might never see the answer.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const body = Buffer.from(`${refusal.words}\n`)
  const isUnread = hasBody(request) && !request.complete
  response.writeHead(refusal.status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': body.length,
    ...refusal.headers,
    ...(isUnread ? { connection: 'close' } : {}),
  })
  if (request.method === 'HEAD') response.flushHeaders()
  else response.write(body)
  if (!isUnread) {
    response.end()
    return
  }
  const giveUp = setTimeout(() => response.end(), 2_000)
  request
    .once('close', () => {
      clearTimeout(giveUp)
      response.end()
    })
    .resume()
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
