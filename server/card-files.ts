import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { openShelf } from './shelf.ts'

/** Drawn cards on disk, each under a name of hex digits that tells everything about what is on it. */
export type CardFiles = {
  /** The card's PNG; undefined where there is none, or no whole one. */
  read(name: string): Promise<Buffer | undefined>
  /** Keeps a card if it can, whole or not at all, and lets go of those longest unused. Never rejects. */
  write(name: string, png: Buffer): Promise<void>
}

type Options = {
  readonly folder: string
  /** How much all cards may weigh, in bytes. */
  readonly limit: number
  /** Told what the operator should know, once for as long as it stays so. */
  readonly onNotice: (notice: string) => void
}

const unfinished = '.unfinished'
/** Milliseconds after which nobody is still writing a file that nobody has finished. */
const patience = 3_600_000

/** Reads nothing and makes nothing until the first card is to be kept. */
export function openCardFiles({ folder, limit, onNotice }: Options): CardFiles {
  // What lies there, in the order of last use.
  const shelf = openShelf<true>(limit, (name) => void drop(pathOf(name)))
  let listing: Promise<void> | undefined
  let isListed = false
  let isRefused = false

  const pathOf = (name: string) => join(folder, name.slice(0, 2), `${name}.png`)

  async function list(): Promise<void> {
    const found: { readonly name: string; readonly size: number; readonly used: number }[] = []
    for (const path of await readdir(folder, { recursive: true }).catch(() => [])) {
      const file = join(folder, path)
      const facts = await stat(file).catch(() => undefined)
      if (facts === undefined || !facts.isFile()) continue
      const [, name] = /([0-9a-f]+)\.png$/.exec(path) ?? []
      if (name !== undefined) found.push({ name, size: facts.size, used: facts.mtimeMs })
      else if (path.endsWith(unfinished) && Date.now() - facts.mtimeMs > patience) await drop(file)
    }
    found.sort((one, other) => one.used - other.used)
    for (const { name, size } of found) shelf.put(name, true, size)
    isListed = true
  }

  async function put(name: string, png: Buffer): Promise<void> {
    const path = pathOf(name)
    const draft = join(folder, name.slice(0, 2), `.${randomUUID()}${unfinished}`)
    await mkdir(join(path, '..'), { recursive: true })
    try {
      await fill(draft, png)
      await rename(draft, path)
    } catch (error) {
      await drop(draft)
      throw error
    }
  }

  function complain(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error)
    if (!isRefused) onNotice(`Cannot keep cards in "${folder}": ${why}; they are drawn anew until it can`)
    isRefused = true
  }

  return {
    async read(name) {
      // A crowd that asks for what nobody has drawn yet need not ask the disk.
      if (isListed && !shelf.has(name)) return undefined
      const path = pathOf(name)
      const png = await readFile(path).catch(() => undefined)
      if (png === undefined || !isWhole(png)) return undefined
      shelf.get(name)
      // The order of last use is to outlive this process.
      const now = new Date()
      await utimes(path, now, now).catch(() => {})
      return png
    },
    async write(name, png) {
      if (png.length > limit) return
      try {
        listing ??= list()
        await listing
        await put(name, png)
        shelf.put(name, true, png.length)
        isRefused = false
      } catch (error) {
        complain(error)
      }
    },
  }
}

/** On the disk when it is fulfilled: a name must never come to stand for a file that a loss of power left empty. */
async function fill(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function drop(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => {})
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const ending = Buffer.from('0000000049454e44ae426082', 'hex')

/** Whether a file begins and ends as a PNG does (PNG §5.2 and §11.2.5). */
function isWhole(png: Buffer): boolean {
  return (
    png.subarray(0, signature.length).equals(signature) &&
    png.subarray(png.length - ending.length).equals(ending)
  )
}
