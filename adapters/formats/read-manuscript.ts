import { readFile, stat } from 'node:fs/promises'
import { ContentError } from '#core/text/content-error.ts'
import type { Manuscript } from '#core/text/manuscript.ts'
import { readMarkdown } from '#core/text/read-markdown.ts'
import { readPlain } from '#core/text/read-plain.ts'
import { type Decoded, decodeWords } from './decode-words.ts'

/** A file that an editor hands in, read. */
export type HandedIn = { readonly manuscript: Manuscript; readonly encoding: Decoded['encoding'] }

const largest = 20_000_000

/**
 * Reads a .txt or .md file.
 * @param path where it lies
 * @param file what errors call it
 * @param side what it is to become
 * @throws ContentError where it is missing, no file, above 20 MB, or not to be understood
 */
export async function readManuscript(
  path: string,
  file: string,
  side: 'source' | 'target',
): Promise<HandedIn> {
  const format = /\.(txt|md)$/i.exec(path)?.[1]?.toLowerCase()
  await refuseOdd(path, file)
  if (format === undefined) throw new ContentError(file, undefined, 'expected a .txt or an .md file')
  const { words, encoding } = decodeWords(await readFile(path), file)
  const manuscript = format === 'md' ? readMarkdown(words, file, side) : readPlain(words, file)
  return { manuscript, encoding }
}

async function refuseOdd(path: string, file: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) throw new ContentError(file, undefined, reason(found))
  if (found.isDirectory()) throw new ContentError(file, undefined, 'it is a folder, expected a file')
  if (!found.isFile()) throw new ContentError(file, undefined, 'expected an ordinary file')
  if (found.size > largest)
    throw new ContentError(
      file,
      undefined,
      `it has ${Math.round(found.size / 1_000_000)} MB, expected 20 MB at most`,
    )
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return 'there is no such file'
  return error.code === 'EACCES' ? 'you may not read it' : error.message
}
