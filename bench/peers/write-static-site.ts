import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSmall } from '../measure/pack-small.ts'

/** Writes files by their addresses, each with its .gz beside it, as nginx's gzip_static wants them. */
export function writeStaticSite(root: string, files: Iterable<readonly [path: string, body: Buffer]>): void {
  for (const [path, body] of files) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, body)
    if (!/\.(woff2|png)$/.test(path)) writeFileSync(`${file}.gz`, gzipSmall(body))
  }
}
