import { type Packings, pack } from './pack.ts'

/** A page that is finished, and what its bytes are. */
export type Pressed<Page> = {
  readonly page: Page
  /** Undefined until they are all made: only then may a cache before us keep an answer. */
  packings: Packings | undefined
}

/** Keeps finished pages, so that each is made once for all who ask, until something that it shows changes. */
export type Press<Page> = {
  /** The page, if it is kept. */
  peek(path: string): Pressed<Page> | undefined
  /** The page, made now if it is not kept. @param keys what it shows: a change of any of them throws it out */
  read(path: string, keys: readonly string[]): Promise<Pressed<Page>>
  /** Throws out every page that shows any of these. Who asks from now on gets nothing older than this moment. */
  purge(keys: readonly string[]): void
  /** Throws out everything. */
  purgeAll(): void
  /** What the kept pages weigh, in bytes. */
  size(): number
}

type Options<Page> = {
  readonly make: (path: string) => Promise<Page>
  readonly bodyOf: (page: Page) => Buffer
  /** Whether a page may be kept: no apology ever is. */
  readonly isKept: (page: Page) => boolean
  /** How much may be kept, in bytes. */
  readonly limit: number
  /** Whether bodies shrink when they are packed: words do, pictures do not. */
  readonly packs?: boolean
}

/** What a kept page weighs beside its bytes: keys, headers and the entry itself; an estimate. */
const overhead = 2_000

type Entry<Page> = { readonly pressed: Pressed<Page>; readonly keys: readonly string[]; weight: number }

export function openPress<Page>({ make, bodyOf, isKept, limit, packs = true }: Options<Page>): Press<Page> {
  // In the order of last use: the first entry is the one to let go.
  const kept = new Map<string, Entry<Page>>()
  const pathsOf = new Map<string, Set<string>>()
  const flights = new Map<
    string,
    { readonly keys: readonly string[]; readonly page: Promise<Pressed<Page>> }
  >()
  const unpacked: string[] = []
  let size = 0
  let isPacking = false

  function keep(path: string, pressed: Pressed<Page>, keys: readonly string[]): void {
    drop(path)
    const entry = { pressed, keys, weight: weigh(bodyOf(pressed.page), pressed.packings) }
    if (entry.weight > limit) return
    kept.set(path, entry)
    size += entry.weight
    for (const key of keys) {
      const paths = pathsOf.get(key) ?? new Set()
      pathsOf.set(key, paths.add(path))
    }
    makeRoom()
    if (!packs) return
    unpacked.push(path)
    void packAll()
  }

  function drop(path: string): void {
    const entry = kept.get(path)
    if (entry === undefined) return
    kept.delete(path)
    size -= entry.weight
    for (const key of entry.keys) {
      const paths = pathsOf.get(key)
      paths?.delete(path)
      if (paths?.size === 0) pathsOf.delete(key)
    }
  }

  function makeRoom(): void {
    for (const path of kept.keys()) {
      if (size <= limit) return
      drop(path)
    }
  }

  // One page at a time, and none while a reader waits for a page to be made.
  async function packAll(): Promise<void> {
    if (isPacking) return
    isPacking = true
    for (let path = unpacked.shift(); path !== undefined; path = unpacked.shift()) {
      while (flights.size > 0) await Promise.allSettled([...flights.values()].map((flight) => flight.page))
      const entry = kept.get(path)
      if (entry === undefined || entry.pressed.packings !== undefined) continue
      const body = bodyOf(entry.pressed.page)
      entry.pressed.packings = await pack(body)
      if (kept.get(path) !== entry) continue
      const weight = weigh(body, entry.pressed.packings)
      size += weight - entry.weight
      entry.weight = weight
      makeRoom()
    }
    isPacking = false
  }

  async function press(
    path: string,
    keys: readonly string[],
    isCurrent: () => boolean,
  ): Promise<Pressed<Page>> {
    const page = await make(path)
    const pressed = { page, packings: packs ? undefined : {} }
    if (isCurrent() && isKept(page)) keep(path, pressed, keys)
    return pressed
  }

  function purge(keys: readonly string[]): void {
    for (const key of keys) for (const path of [...(pathsOf.get(key) ?? [])]) drop(path)
    for (const [path, flight] of flights)
      if (keys.some((key) => flight.keys.includes(key))) flights.delete(path)
  }

  return {
    peek(path) {
      const entry = kept.get(path)
      if (entry === undefined) return undefined
      kept.delete(path)
      kept.set(path, entry)
      return entry.pressed
    },
    read(path, keys) {
      const there = this.peek(path)
      if (there !== undefined) return Promise.resolve(there)
      const known = flights.get(path)
      if (known !== undefined) return known.page
      // A flight that a purge took off the board is still awaited by those who asked before, and kept for nobody.
      const page: Promise<Pressed<Page>> = press(path, keys, () => flights.get(path)?.page === page).finally(
        () => {
          if (flights.get(path)?.page === page) flights.delete(path)
        },
      )
      flights.set(path, { keys, page })
      return page
    },
    purge,
    purgeAll() {
      for (const path of [...kept.keys()]) drop(path)
      flights.clear()
    },
    size: () => size,
  }
}

function weigh(body: Buffer, { gzip, br }: Packings = {}): number {
  return body.length + (gzip?.length ?? 0) + (br?.length ?? 0) + overhead
}
