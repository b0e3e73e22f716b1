import { Renderer } from '@takumi-rs/core'
import { fromJsx } from '@takumi-rs/helpers/jsx'
import { cardSize } from '../../../core/cards/card.ts'
import type { Draw, Font } from './engine.ts'

/** Takumi's native renderer. */
export async function openTakumi(fonts: readonly Font[]): Promise<Draw> {
  const renderer = new Renderer()
  for (const { name, data } of fonts)
    await renderer.registerFont({ name, data, weight: 400, style: 'normal' })
  return async (tree) => {
    const { node, css } = await fromJsx(tree)
    return renderer.render(node, { ...cardSize, format: 'png', css })
  }
}
