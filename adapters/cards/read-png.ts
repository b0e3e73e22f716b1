import { inflateSync } from 'node:zlib'

/** A picture; each pixel is 4 bytes: red, green, blue and how opaque it is. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

const depth = 4

/**
 * The picture in a PNG of 8 bits a channel with opacity, not interlaced: what the engine writes.
 * @throws where it is another PNG or none (w3.org/TR/png-3, §§ 5 and 11)
 */
export function readPng(png: Buffer): Picture {
  const chunks = readChunks(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header?.subarray(8).toString('hex') !== '0806000000')
    throw new Error('Cannot read a PNG: expected 8 bits a channel, with opacity, not interlaced')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(packed)), width * depth, height) }
}

function readChunks(png: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const chunks = []
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 8 + png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

/** Rows of bytes as they were before each was written as its difference from what is beside it (PNG, § 9). */
function unfilter(filtered: Buffer, length: number, height: number): Uint8Array {
  const pixels = new Uint8Array(length * height)
  let above = new Uint8Array(length)
  for (let row = 0; row < height; row++) {
    const start = row * (length + 1)
    const line = pixels.subarray(row * length, (row + 1) * length)
    line.set(filtered.subarray(start + 1, start + 1 + length))
    unfilterLine(filtered[start] ?? 0, line, above)
    above = line
  }
  return pixels
}

function unfilterLine(filter: number, line: Uint8Array, above: Uint8Array): void {
  if (filter === 0) return
  if (filter === 1) {
    // By itself, for it is what the engine writes: three times as fast as the same by way of `predict`.
    for (let at = depth; at < line.length; at++) line[at] = (line[at] ?? 0) + (line[at - depth] ?? 0)
    return
  }
  for (let at = 0; at < line.length; at++) {
    const left = at < depth ? 0 : (line[at - depth] ?? 0)
    const up = above[at] ?? 0
    const corner = at < depth ? 0 : (above[at - depth] ?? 0)
    line[at] = (line[at] ?? 0) + predict(filter, left, up, corner)
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
