/** Follows the body of an answer to its end, without keeping it. */
export type Body = {
  take(part: Buffer): void
  isWhole(): boolean
  /** What has come of the body itself. */
  bytes(): number
}

/** @param head the lines before the body @throws where they do not say how long it is */
export function followBody(head: string): Body {
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1])
  if (!Number.isNaN(length)) return followLength(length)
  if (/\r\ntransfer-encoding: chunked/i.test(head)) return followChunks()
  throw new Error(`Expected a Content-Length or chunks, found:\n${head}`)
}

function followLength(length: number): Body {
  let bytes = 0
  return {
    take(part) {
      bytes += part.length
    },
    isWhole: () => bytes === length,
    bytes: () => bytes,
  }
}

/** RFC 9112 §7.1, without trailers: a line with the size of a chunk in hexadecimal, the chunk, an empty line; the last is of size 0. */
function followChunks(): Body {
  let bytes = 0
  let line = ''
  let missing = 0
  let isLast = false
  return {
    take(part) {
      for (let at = 0; at < part.length; ) {
        if (missing > 0) {
          const step = Math.min(missing, part.length - at)
          missing -= step
          at += step
          continue
        }
        const end = part.indexOf('\n', at)
        line += part.toString('latin1', at, end < 0 ? part.length : end)
        if (end < 0) return
        const size = Number.parseInt(line, 16)
        if (Number.isNaN(size)) throw new Error(`Expected the size of a chunk, found "${line}"`)
        line = ''
        at = end + 1
        bytes += size
        isLast = size === 0
        missing = size + 2
      }
    },
    isWhole: () => isLast && missing === 0,
    bytes: () => bytes,
  }
}
