import { keysOf, keysOfChange, uiOf } from './keeping.ts'
import type { Library } from './library.ts'
import type { Packings } from './pack.ts'
import type { Page, ReadPage } from './pages.ts'
import { openPress, type Pressed } from './press.ts'

/** A page out of the press. Undefined packings are still being made. */
export type PressedPage = Page & { readonly packings: Packings | undefined }

export type PressedPages = {
  /** How often anything has changed. */
  changes(): number
  /**
   * The page, made at once if it is not kept.
   * @param status what it answers with
   * @param seen `changes()` from before the status was looked up: if it is no longer so, the status may be old
   */
  read(path: string, status: number, seen: number): Promise<PressedPage>
  /** The page, if it is kept and answers with 200. */
  peek(path: string): Pressed<Page> | undefined
  /** What the kept pages weigh, in bytes. */
  size(): number
}

type Options = {
  readonly readPage: ReadPage
  readonly library: Pick<Library, 'onChange'>
  readonly limit: number
}

/** Puts the press before the pages: what is kept goes as soon as the library tells of a change of what it shows. */
export function pressPages({ readPage, library, limit }: Options): PressedPages {
  const press = openPress<Page>({
    make: (path) => readPage(path, uiOf(path)),
    bodyOf: (page) => page.body,
    isKept: (page) => page.kind === 'asked',
    limit,
  })
  // A withdrawn text and the page for what is missing are kept too, and never answer with 200.
  const plain = new WeakSet<Pressed<Page>>()
  let changes = 0
  library.onChange((change) => {
    changes++
    press.purge(keysOfChange(change))
  })
  return {
    changes: () => changes,
    async read(path, status, seen) {
      const pressed = await press.read(path, keysOf(path))
      if (status === 200 && pressed.page.kind === 'asked' && changes === seen) plain.add(pressed)
      return { ...pressed.page, packings: pressed.packings }
    },
    peek(path) {
      const pressed = press.peek(path)
      return pressed !== undefined && plain.has(pressed) ? pressed : undefined
    },
    size: press.size,
  }
}
