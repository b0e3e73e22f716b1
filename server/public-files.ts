import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isPackable, type Packings, pack } from './pack.ts'

/** The few files of public/, in memory, by address. */
export type PublicFiles = ReadonlyMap<string, PublicFile>
export type PublicFile = {
  readonly type: string
  readonly body: Buffer
  readonly packings?: Packings
  /** The Content-Security-Policy of what does something by itself. */
  readonly policy?: string
}

const types: Readonly<Record<string, string>> = {
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** Reads the files at the top of a folder; those of kinds that we do not serve are passed over. */
export async function readPublicFiles(folder: string): Promise<Map<string, PublicFile>> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  const files = names.sort().map(async (name) => {
    const type = types[extname(name)]
    if (type === undefined) return []
    const body = await readFile(join(folder, name))
    const packings = isPackable(type) ? await pack(body) : {}
    return [[`/${encodeURIComponent(name)}`, { type, body, packings }] as const]
  })
  return new Map((await Promise.all(files)).flat())
}
