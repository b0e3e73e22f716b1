import type { Element } from '../../../adapters/cards/element-tree.ts'

/** Something that draws: the same tree for all, with the same fonts. */
export type Draw = (tree: Element) => Promise<Uint8Array>

export type Font = { readonly name: string; readonly data: Buffer }

export const engineNames = ['poruch', 'vercel-og', 'vercel-og-sharp', 'satori-resvg', 'takumi'] as const
export type EngineName = (typeof engineNames)[number]

/** How long a card took, and what it weighs. */
export type Drawn = { readonly milliseconds: number; readonly bytes: number }
