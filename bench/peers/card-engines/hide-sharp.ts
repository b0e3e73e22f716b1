import { registerHooks } from 'node:module'

/** From now on sharp is not to be found, and @vercel/og draws with resvg, as it does where sharp is not installed. */
export function hideSharp(): void {
  registerHooks({
    resolve(name, context, next) {
      if (name === 'sharp') throw new Error('Hidden, so that resvg draws')
      return next(name, context)
    },
  })
}
