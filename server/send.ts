import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { chooseEncoding, type Encoding } from './choose-encoding.ts'
import { isPackable, type Packings, packQuickly } from './pack.ts'

/** What is answered; the security headers of the house are on every response already. */
export type Answer = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | Streamed
  /** The body's packings, where they were made before; otherwise words are packed as they are sent. */
  readonly packings?: Packings
}

/** A body that is not held in memory. `stream` or `close` is called, never both. */
export type Streamed = { readonly size: number; stream(): Readable; close(): Promise<void> }

/** Sends the answer, or as little of it as will do: packed as the reader likes it, a HEAD without a body, a 304. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const { status, headers, body } = await packed(withTag(answer), request.headers['accept-encoding'])
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

function withTag(answer: Answer): Answer {
  const { status, headers, body } = answer
  const isTagged = headers.etag !== undefined || headers['cache-control']?.includes('no-store')
  if (status !== 200 || isTagged || !Buffer.isBuffer(body)) return answer
  return { ...answer, headers: { ...headers, etag: tagOf(body) } }
}

/** Shorter bodies fit into one packet as they are. */
const worthPacking = 1_000

async function packed(answer: Answer, accepted: string | undefined): Promise<Answer> {
  const { headers, body } = answer
  if (!Buffer.isBuffer(body) || body.length < worthPacking || !isPackable(headers['content-type']))
    return answer
  const vary = [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ')
  if (chooseEncoding(accepted, ['br', 'gzip']) === 'identity')
    return { ...answer, headers: { ...headers, vary } }
  const packings = answer.packings ?? (await packQuickly(body))
  const encoding = chooseEncoding(accepted, encodingsOf(packings))
  const packing = encoding === 'identity' ? undefined : packings[encoding]
  if (packing === undefined) return { ...answer, headers: { ...headers, vary } }
  const etag = headers.etag === undefined ? {} : { etag: tagIn(headers.etag, encoding) }
  return { ...answer, headers: { ...headers, vary, 'content-encoding': encoding, ...etag }, body: packing }
}

/** The packings there are, the smallest first. */
export function encodingsOf(packings: Packings): Encoding[] {
  return (['br', 'gzip'] as const).filter((encoding) => packings[encoding] !== undefined)
}

/** The ETag of a packing: other bytes, another tag (RFC 9110 §8.8.3.3). */
export function tagIn(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? etag : `${etag.slice(0, -1)}.${encoding}"`
}

/** A strong ETag of the bytes. */
export function tagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

function withLength(headers: Answer['headers'], body: Answer['body']): Record<string, string | number> {
  return { ...headers, 'content-length': Buffer.isBuffer(body) ? body.length : body.size }
}

/** RFC 9110 §13.1.2: any of the listed tags, compared weakly, or `*`. */
export function hasTag(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (ifNoneMatch === undefined || etag === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
