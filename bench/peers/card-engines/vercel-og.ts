import { ImageResponse } from '@vercel/og'
import { cardSize } from '../../../core/cards/card.ts'
import type { Draw, Font } from './engine.ts'

/** @vercel/og as one would use it by itself. */
export function openVercelOg(fonts: readonly Font[]): Draw {
  const options = { ...cardSize, fonts: [...fonts] }
  return async (tree) => new Uint8Array(await new ImageResponse(tree, options).arrayBuffer())
}
