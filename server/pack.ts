import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

// Blocks of 4,096 symbols, each with a code of its own: styles, Cyrillic and Latin take turns on a page.
const memLevel = 6

/** The packings that there are of a body. One that would be no smaller than the body is none. */
export type Packings = { readonly gzip?: Buffer; readonly br?: Buffer }

/** A body as small as it gets, made on another thread: Brotli 11 takes some 40 ms for a page. */
export async function pack(body: Buffer): Promise<Packings> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_SIZE_HINT]: body.length,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
  }
  const br = await brotli(body, { params })
  const gz = await gzipped(body, { level: 9, memLevel })
  return { ...(gz.length < body.length ? { gzip: gz } : {}), ...(br.length < body.length ? { br } : {}) }
}

/** The same at little cost, for what is sent once and not kept. */
export async function packQuickly(body: Buffer): Promise<Packings> {
  const gz = await gzipped(body, { level: 6, memLevel })
  return gz.length < body.length ? { gzip: gz } : {}
}

/** Whether a body of this Content-Type shrinks when it is packed: words do, pictures and fonts are packed already. */
export function isPackable(type: string | undefined): boolean {
  return (
    type !== undefined &&
    /^(text\/|application\/(json|xml|manifest|atom|feed)|image\/svg)|[+/](json|xml)\b/.test(type)
  )
}
