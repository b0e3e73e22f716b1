import { setTimeout as wait } from 'node:timers/promises'
import { ask } from './ask.ts'

/** Waits until a server that answers already has seen all texts of its library: only then is it at rest. */
export async function waitUntilSeen(port: number, texts: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const { body } = await ask(port, '/readyz')
    if (JSON.parse(body.toString()).texts === texts) return
    if (tries > 600) throw new Error(`Not all texts seen after two minutes: ${body}`)
    await wait(200)
  }
}
