import { once } from 'node:events'
import { join } from 'node:path'
import type { Card } from '../../../core/cards/card.ts'
import type { Workshop } from '../../workshop.ts'
import type { Drawn, EngineName } from './engine.ts'

/** Something that draws, in a process of its own. */
export type Engine = { draw(card: Card): Promise<Drawn>; close(): Promise<void> }

const program = join(import.meta.dirname, 'draw-alone.ts')

export function startEngine(workshop: Workshop, name: EngineName, core: number): Engine {
  const child = workshop.start([process.execPath, program, name], { core, stderr: 'inherit', talks: true })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`"${name}" ended before its time`)))
  // Told where a card is waited for.
  ended.catch(() => {})
  return {
    async draw(card) {
      child.send(card)
      const [drawn] = await Promise.race([once(child, 'message'), ended])
      return drawn
    },
    close: () => workshop.end(child),
  }
}
