import type { Element } from '../../../adapters/cards/element-tree.ts'

/** Something that draws: the same tree for all, with the same fonts. */
export type Draw = (tree: Element) => Promise<Uint8Array>

export type Font = { readonly name: string; readonly data: Buffer }
