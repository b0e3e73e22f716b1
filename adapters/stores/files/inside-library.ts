import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ContentError } from '#core/text/content-error.ts'
import { codeOf } from './code-of.ts'

/**
 * Where a name in a text's folder really lies, links followed; undefined where nothing is there.
 * @param path the name from the library's folder on, such as `litera-g/uk.md`
 * @param file what the error calls it
 * @throws ContentError where a link leads out of the library or in a circle
 */
export function insideLibrary(library: string, path: string, file: string): string | undefined {
  const real = followLinks(join(library, path), file)
  if (real === undefined) return undefined
  const root = realpathSync(library)
  if (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)) return real
  throw new ContentError(
    file,
    undefined,
    `"${path}" is a link that leads out of the library, put what it leads to there in its place`,
  )
}

function followLinks(path: string, file: string): string | undefined {
  try {
    return realpathSync(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === 'ELOOP') throw new ContentError(file, undefined, 'a link leads to itself, delete it')
    throw error
  }
}
