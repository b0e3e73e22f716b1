import type { Next } from './next-behind-socket.ts'
import { isPackable, type Packings, pack } from './pack.ts'

/** A built file, with its packings if it is one that shrinks. */
export type Asset = { readonly type: string; readonly body: Buffer; readonly packings: Packings }

/** Gives a built file by its address below /_next/static; undefined where there is none. */
export type ReadAsset = (path: string) => Promise<Asset | undefined>

type Options = { readonly next: Pick<Next, 'ask'>; readonly development: boolean }

/** Built files, in memory from when they are first asked for; in development they may change under one name. */
export function openAssets({ next, development }: Options): ReadAsset {
  const held = new Map<string, Asset>()
  return async (path) => {
    const there = held.get(path)
    if (there !== undefined) return there
    const { status, type, body } = await next.ask(path)
    if (status !== 200) return undefined
    const asset = { type, body, packings: isPackable(type) ? await pack(body) : {} }
    if (!development) held.set(path, asset)
    return asset
  }
}
