import { setTimeout as wait } from 'node:timers/promises'
import { ask } from './ask.ts'

/** Asks for the pages again and again until all of them show the word; gives how long that took from `begin`, in ms. */
export async function waitUntilLive(
  port: number,
  paths: readonly string[],
  word: string,
  begin: number,
): Promise<number> {
  const shown = await Promise.all(
    paths.map(async (path) => {
      for (;;) {
        const { body } = await ask(port, path)
        if (body.includes(word)) return performance.now() - begin
        if (performance.now() - begin > 30_000) throw new Error(`"${path}" does not show "${word}"`)
        await wait(1)
      }
    }),
  )
  return Math.max(...shown)
}
