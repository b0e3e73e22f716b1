import { openCatalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { type Library, openLibrary } from '#server/library.ts'

type Options = {
  /** The folder of derived data; without one the catalogue is kept in memory. */
  readonly cache?: string
  readonly onNotice?: (notice: string) => void
  readonly patience?: number
}

/** The library of a folder, as main.ts opens it. */
export async function openLibraryIn(folder: string, options: Options = {}): Promise<Library> {
  const { cache, onNotice = () => {}, patience = 30_000 } = options
  const catalogue = await openCatalogue({ cache, library: folder, onNotice })
  return openLibrary({ store: openFileStore({ folder }), catalogue, onNotice, patience })
}
