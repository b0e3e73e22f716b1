import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { checkFile } from './read-words.ts'

/** Bytes that are read at a time; others have their turn in between. */
const partBytes = 1_000_000
/** A line that goes on for longer is none of a log. */
const longestLine = 10_000_000
const lineEnd = 0x0a
const nothing: Buffer = Buffer.alloc(0)

/**
 * A log of any size, some whole lines at a time, as bytes; what goes on for too long to be a line is left out but for its
 * end.
 * @param file what errors call it
 * @throws ContentError where it is no file
 */
export async function* readLines(path: string, file: string): AsyncGenerator<Buffer> {
  checkFile(path, file)
  let rest = nothing
  for await (const part of createReadStream(path, { highWaterMark: partBytes })) {
    const known: Buffer = Buffer.concat([rest, part])
    const end = known.lastIndexOf(lineEnd) + 1
    yield known.subarray(0, end)
    rest = known.length - end > longestLine ? nothing : known.subarray(end)
  }
  yield rest
}

/**
 * The same from the end on: each part is whole lines in their order, and stands before the part that was given last.
 * Whoever has enough may stop, and no more is read.
 */
export async function* readLinesBackwards(path: string, file: string): AsyncGenerator<Buffer> {
  checkFile(path, file)
  await using log = await open(path, 'r')
  let rest = nothing
  for (let end = (await log.stat()).size; end > 0; ) {
    const start = Math.max(0, end - partBytes)
    const { buffer, bytesRead } = await log.read(Buffer.alloc(end - start), 0, end - start, start)
    const known: Buffer = Buffer.concat([buffer.subarray(0, bytesRead), rest])
    const first = start === 0 ? 0 : known.indexOf(lineEnd) + 1
    const isLine = start === 0 || first > 0
    if (isLine) yield known.subarray(first)
    rest = isLine ? known.subarray(0, first) : known
    if (rest.length > longestLine) rest = nothing
    end = start
  }
}
