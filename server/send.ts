import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What is answered; the security headers of the house are on every response already. */
export type Answer = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | Streamed
}

/** A body that is not held in memory. `stream` or `close` is called, never both. */
export type Streamed = { readonly size: number; stream(): Readable; close(): Promise<void> }

/** Sends the answer, or as little of it as will do: a HEAD gets the headers, a reader who has it a 304. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const { status, body } = answer
  const headers = withTag(answer)
  const unchanged = status === 200 && hasTag(request.headers['if-none-match'], headers.etag)
  if (unchanged || request.method === 'HEAD') {
    if (!Buffer.isBuffer(body)) await body.close()
    response.writeHead(unchanged ? 304 : status, unchanged ? headers : withLength(headers, body)).end()
    return
  }
  response.writeHead(status, withLength(headers, body))
  if (Buffer.isBuffer(body)) response.end(body)
  else await pipeline(body.stream(), response)
}

function withTag({ status, headers, body }: Answer): Readonly<Record<string, string>> {
  const isTagged = headers.etag !== undefined || headers['cache-control']?.includes('no-store')
  if (status !== 200 || isTagged || !Buffer.isBuffer(body)) return headers
  return { ...headers, etag: tagOf(body) }
}

/** A strong ETag of the bytes. */
export function tagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

function withLength(headers: Answer['headers'], body: Answer['body']): Record<string, string | number> {
  return { ...headers, 'content-length': Buffer.isBuffer(body) ? body.length : body.size }
}

/** RFC 9110 §13.1.2: any of the listed tags, compared weakly, or `*`. */
function hasTag(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (ifNoneMatch === undefined || etag === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
