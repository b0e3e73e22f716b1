import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Readable } from 'node:stream'

/** A figure's file, opened: whoever gets it streams it or closes it. */
export type Figure = {
  readonly type: string
  readonly size: number
  readonly etag: string
  stream(): Readable
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

/**
 * Opens a figure of a text; undefined where there is none, and where it is a link that leads out of the library.
 * @param content the folder of the library
 * @param name one of the text's own figures
 */
export async function openFigure(content: string, slug: string, name: string): Promise<Figure | undefined> {
  const type = types[extname(name).toLowerCase()]
  if (type === undefined) return undefined
  const path = await realpath(join(content, slug, name)).catch(() => undefined)
  if (path === undefined || !path.startsWith((await realpath(content)) + sep)) return undefined
  // Before it is opened: opening a pipe would wait for its other end.
  if (!(await stat(path)).isFile()) return undefined
  return figureOf(await open(path), type)
}

async function figureOf(file: FileHandle, type: string): Promise<Figure> {
  const { size, mtimeNs } = await file.stat({ bigint: true })
  return {
    type,
    size: Number(size),
    etag: `"${size.toString(36)}-${mtimeNs.toString(36)}"`,
    // Not a byte more than was announced, should the file grow meanwhile.
    stream: () => file.createReadStream({ end: Math.max(0, Number(size) - 1) }),
    close: () => file.close(),
  }
}
