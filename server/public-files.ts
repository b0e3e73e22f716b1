import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** The few files of public/, in memory, by address. */
export type PublicFiles = ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>

const types: Readonly<Record<string, string>> = {
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** Reads the files at the top of a folder; those of kinds that we do not serve are passed over. */
export async function readPublicFiles(folder: string): Promise<PublicFiles> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  const files = names.sort().map(async (name) => {
    const type = types[extname(name)]
    return type === undefined
      ? []
      : [[`/${encodeURIComponent(name)}`, { type, body: await readFile(join(folder, name)) }] as const]
  })
  return new Map((await Promise.all(files)).flat())
}
