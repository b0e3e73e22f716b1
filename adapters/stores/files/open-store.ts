import { join, resolve } from 'node:path'
import type { Store, TextChange, TextParts } from '#core/ports/store.ts'
import { ContentError } from '#core/text/content-error.ts'
import { parseHistory } from '#core/text/history.ts'
import { isSlug } from '#core/text/slug.ts'
import { isTextFile, parseText, type Text } from '#core/text/text.ts'
import { createFolder } from './create-folder.ts'
import { insideLibrary } from './inside-library.ts'
import { listSlugs } from './list-slugs.ts'
import { type Folder, loadFolder } from './load-folder.ts'
import { withLock } from './lock.ts'
import { openMeasures } from './measure-figures.ts'
import { naming } from './naming.ts'
import { historyFile } from './pending.ts'
import { readGlossary } from './read-glossary.ts'
import { readSite } from './read-site.ts'
import { checkBytes } from './read-words.ts'
import { recallCorrections } from './recall-corrections.ts'
import { recallSegment } from './recall-segment.ts'
import { recallText } from './recall-text.ts'
import { finishFolder, saveFolder } from './save-folder.ts'
import { stampText } from './stamp.ts'
import type { WatchFolder } from './watch-folder.ts'
import { watchLibrary } from './watch-library.ts'

export type FileStoreOptions = {
  /** The folder of the library. */
  readonly folder: string
  /** Node's own `fs.watch` where none is given. */
  readonly watch?: WatchFolder
}

/** A library that is a folder of text folders, as docs/ describe it. Opens nothing: each call reads what is there. */
export function openFileStore({ folder, watch }: FileStoreOptions): Store {
  const library = resolve(folder)
  const measure = openMeasures(library)
  const partsOf = async (slug: string, { files, names }: Folder): Promise<TextParts> => ({
    files: only(files, isTextFile),
    figures: await measure(slug, names),
  })
  const parse = async (slug: string, folder: Folder): Promise<Text> => {
    const { files, figures } = await partsOf(slug, folder)
    return parseText(slug, files, figures)
  }

  return {
    list: async () => listSlugs(library),

    stamp: (slug) => (isSlug(slug) ? stampText(join(library, slug)) : undefined),

    load: (slug) =>
      naming(slug, async () => {
        const found = isSlug(slug) ? await loadFolder(library, slug, isTextFile) : undefined
        return found === undefined ? undefined : await partsOf(slug, found)
      }),

    read: (slug) =>
      naming(slug, async () => {
        const found = isSlug(slug) ? await loadFolder(library, slug, isTextFile) : undefined
        return found === undefined ? undefined : await parse(slug, found)
      }),

    readHistory: (slug) =>
      naming(slug, async () => {
        const found = isSlug(slug) ? await loadFolder(library, slug, isHistory) : undefined
        return parseHistory(found?.files.get(historyFile) ?? '')
      }),

    recall: (slug) => naming(slug, async () => recallText(library, slug)),

    recallCorrections: (slug) =>
      naming(slug, async () =>
        isSlug(slug) ? recallCorrections(library, slug) : { history: [], isWhole: true },
      ),

    recallSegment: (slug, segment) =>
      naming(slug, async () => (isSlug(slug) ? recallSegment(library, slug, segment) : [])),

    readSite: async () => readSite(library),

    readGlossary: async () => readGlossary(library),

    create: (slug, change) =>
      naming(slug, async () => {
        checkChange(slug, new Map(), change)
        return createFolder(library, slug, change)
      }),

    update: (slug, change) =>
      naming(slug, async () => {
        const place = isSlug(slug) ? insideLibrary(library, slug, 'uk.md') : undefined
        if (place === undefined) throw new ContentError('uk.md', undefined, 'the library has no such text')
        return withLock(place, `"${slug}"`, async () => {
          await finishFolder(library, slug)
          const found = await loadFolder(library, slug, (name) => isTextFile(name) || isHistory(name))
          if (found === undefined) throw new ContentError('uk.md', undefined, 'the library has no such text')
          const history = found.files.get(historyFile) ?? ''
          const result = change(await parse(slug, found), parseHistory(history))
          if (result.change !== undefined) {
            checkChange(slug, found.files, result.change)
            await saveFolder(library, slug, result.change, history)
          }
          return result
        })
      }),

    watch: (onChange, onNotice) =>
      watchLibrary(library, { onChange, onNotice, ...(watch === undefined ? {} : { watch }) }),
  }
}

/** What could not be read back is never written. */
function checkChange(slug: string, files: ReadonlyMap<string, string>, change: TextChange): void {
  if (!isSlug(slug)) throw new Error(`Expected a slug such as "litera-g", found "${slug}"`)
  const strange = [...change.files.keys()].find((name) => !isTextFile(name))
  if (strange !== undefined) throw new Error(`Expected a file of a text such as "en.md", found "${strange}"`)
  for (const [name, words] of change.files) checkBytes(Buffer.from(words), name)
  parseText(slug, only(new Map([...files, ...change.files]), isTextFile), new Map())
}

function only(files: ReadonlyMap<string, string>, wanted: (name: string) => boolean): Map<string, string> {
  return new Map([...files].filter(([name]) => wanted(name)))
}

function isHistory(name: string): boolean {
  return name === historyFile
}
