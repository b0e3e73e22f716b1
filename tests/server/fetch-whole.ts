import http, { type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** An answer that came to its end. */
export type Whole = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it was sent. */
  readonly body: Buffer
  /** Unpacked. */
  readonly words: string
}

/** An answer that began and did not come to its end. */
export class CutOff extends Error {}

type Options = {
  readonly headers?: Readonly<Record<string, string>>
  readonly agent?: http.Agent | false
  readonly signal?: AbortSignal
}

/** Asks a port of this machine. @throws CutOff where the answer ends early; other errors where none began */
export function fetchWhole(port: number, path: string, options: Options = {}): Promise<Whole> {
  const { headers = {}, agent = false, signal } = options
  return new Promise((done, fail) => {
    http
      .get({ host: '127.0.0.1', port, path, headers, agent, ...(signal && { signal }) }, async (answer) => {
        try {
          const body = Buffer.concat(await Array.fromAsync(answer))
          const length = answer.headers['content-length']
          if (!answer.complete) throw new Error('incomplete')
          if (answer.statusCode !== 304 && Number(length) !== body.length)
            throw new Error(`${body.length} of ${length} bytes`)
          const words = unpack(body, answer.headers['content-encoding'])
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body, words })
        } catch (error) {
          fail(new CutOff(`The answer to ${path} is cut off`, { cause: error }))
        }
      })
      .on('error', fail)
  })
}

export function unpack(body: Buffer, encoding: string | undefined): string {
  if (body.length === 0) return ''
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}
