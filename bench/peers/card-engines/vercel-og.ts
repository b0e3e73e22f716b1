import { ImageResponse } from '@vercel/og'
import { cardSize } from '../../../core/cards/card.ts'
import type { Draw, Font } from './engine.ts'

/** @vercel/og as one would use it by itself. */
export function openVercelOg(fonts: readonly Font[]): Draw {
  // Its types ask for React; it takes any object of that shape.
  const options = { ...cardSize, fonts: [...fonts] }
  return async (tree) => {
    const response = new ImageResponse(Object.assign(tree, { key: null }), options)
    return new Uint8Array(await response.arrayBuffer())
  }
}
