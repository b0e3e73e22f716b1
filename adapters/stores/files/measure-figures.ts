import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { imageSizeFromFile } from 'image-size/fromFile'
import { isFigureName } from '#core/text/figure-name.ts'
import type { Size } from '#core/text/text.ts'
import { insideLibrary } from './inside-library.ts'
import { stampFile } from './stamp.ts'

type Measured = { readonly stamp: string; readonly size: Size | undefined }

/** Measures the figures of a text, each only once for as long as its file stays the same. */
export type MeasureFigures = (slug: string, names: readonly string[]) => Promise<Map<string, Size>>

/** A picture that cannot be read, or that is a link out of the library, has no size and so is no figure. */
export function openMeasures(library: string): MeasureFigures {
  const known = new Map<string, Measured>()
  return async (slug, names) => {
    const figures = new Map<string, Size>()
    for (const name of names.filter(isFigureName)) {
      const path = join(library, slug, name)
      const stamp = stampFile(path)
      const before = known.get(path)
      const size = before?.stamp === stamp ? before.size : await measure(library, join(slug, name))
      known.set(path, { stamp, size })
      if (size !== undefined) figures.set(name, size)
    }
    return figures
  }
}

async function measure(library: string, path: string): Promise<Size | undefined> {
  try {
    const real = insideLibrary(library, path, path)
    if (real === undefined || !lstatSync(real).isFile()) return undefined
    const { width, height, orientation = 1 } = await imageSizeFromFile(real)
    if (!(width > 0 && height > 0)) return undefined
    // Exif's orientations from 5 on are lying ones (JEITA CP-3451, table 6): browsers turn the picture.
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}
