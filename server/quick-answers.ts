import { chooseEncoding, type Encoding } from './choose-encoding.ts'
import type { AnswerQuickly } from './front-door.ts'
import type { Pressed } from './press.ts'
import { encodingsOf, hasTag, tagIn } from './send.ts'
import { sendAtOnce, wireHead } from './send-at-once.ts'

/** A head and a body just as they are sent. */
type Ready = {
  readonly head: string[]
  /** The same, in bytes. */
  readonly wire: Buffer
  readonly body: Buffer
  readonly etag: string
}
type Packed = Partial<Record<Encoding, Ready>>

type Bytes = { readonly body: Buffer; readonly etag: string }
type Headers = Readonly<Record<string, string>>
type Options<Page extends Bytes> = {
  readonly peek: (path: string) => Pressed<Page> | undefined
  /** What the answer says of a page at a path, beside its tag, its length and its packing. */
  readonly headersOf: (page: Page, path: string) => Headers
  /** The headers of every answer. */
  readonly house: Headers
}

/**
 * Answers plain questions for kept pages from memory, with a head that was written before: what a crowd asks for. All
 * that is odd about a request is left to the long way, and so is what is not kept or not packed yet.
 */
export function answeringQuickly<Page extends Bytes>({
  peek,
  headersOf,
  house,
}: Options<Page>): AnswerQuickly {
  const ready = new WeakMap<Pressed<Page>, Packed>()
  const chosen = new Map<string, Encoding>()

  function choose(accepted: string): Encoding {
    const known = chosen.get(accepted)
    if (known !== undefined) return known
    const encoding = chooseEncoding(accepted, ['br', 'gzip'])
    if (chosen.size < 200) chosen.set(accepted, encoding)
    return encoding
  }

  return (request, response) => {
    const { method, url = '', headers } = request
    const isPlain =
      (method === 'GET' || method === 'HEAD') &&
      headers.host !== undefined &&
      headers['content-length'] === undefined &&
      headers['transfer-encoding'] === undefined &&
      headers.upgrade === undefined &&
      headers.expect === undefined
    const pressed = isPlain ? peek(url) : undefined
    if (pressed?.packings === undefined) return false
    let packed = ready.get(pressed)
    if (packed === undefined) {
      packed = makeReady(pressed, { ...house, ...headersOf(pressed.page, url) })
      ready.set(pressed, packed)
    }
    const answer = packed[choose(headers['accept-encoding'] ?? '')] ?? packed.identity
    if (answer === undefined) return false
    const isKnown = headers['if-none-match'] !== undefined && hasTag(headers['if-none-match'], answer.etag)
    const isWhole = !isKnown && method === 'GET'
    if (isWhole && sendAtOnce(response, answer.wire, answer.body)) return true
    response.writeHead(isKnown ? 304 : 200, answer.head).end(isWhole ? answer.body : undefined)
    return true
  }
}

function makeReady({ page, packings = {} }: Pressed<Bytes>, headers: Headers): Packed {
  const ready: Packed = {}
  for (const encoding of ['identity', ...encodingsOf(packings)] as const) {
    const body = encoding === 'identity' ? page.body : packings[encoding]
    if (body === undefined) continue
    const etag = tagIn(page.etag, encoding)
    const named = {
      ...headers,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      etag,
      'content-length': String(body.length),
    }
    const head = Object.entries(named).flat()
    ready[encoding] = { head, wire: wireHead(head), body, etag }
  }
  return ready
}
