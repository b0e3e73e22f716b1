import { Worker } from 'node:worker_threads'
import type { Card } from '#core/cards/card.ts'
import type { Answered } from './draw.ts'

/** A thread that draws one card after the other. */
export type Thread = {
  /** Rejects where the thread said why it could not, died, or did not answer within `limit` milliseconds. */
  draw(card: Card, limit: number): Promise<Buffer>
  end(): Promise<void>
}

const ended = 'Cannot draw a card: its thread ended'

/** Megabytes. A thread that wants more dies, and the site does not. */
const heap = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 }

/** Starts a thread that keeps the process alive only while it draws. */
export function startThread(): Thread {
  const worker = new Worker(new URL('./draw.ts', import.meta.url), { resourceLimits: heap })
  worker.unref()
  // An error that comes while nothing is drawn is told by the exit that follows it.
  worker.on('error', () => {})
  let hasEnded = false
  worker.once('exit', () => {
    hasEnded = true
  })

  return {
    async draw(card, limit) {
      if (hasEnded) throw new Error(ended)
      return new Promise((resolve, reject) => {
        const settle = (answer: Buffer | Error) => {
          clearTimeout(timer)
          worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
          if (answer instanceof Error) reject(answer)
          else resolve(answer)
        }
        const onMessage = (answered: Answered) =>
          settle(
            'png' in answered
              ? Buffer.from(answered.png)
              : new Error(`Cannot draw a card: ${answered.fault}`),
          )
        const onError = (error: Error) => settle(new Error(`Cannot draw a card: ${error.message}`))
        const onExit = () => settle(new Error(ended))
        const timer = setTimeout(
          () => settle(new Error(`Cannot draw a card: it took longer than ${limit} ms`)),
          limit,
        )
        worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref()
        worker.postMessage(card)
      })
    },
    async end() {
      await worker.terminate()
    },
  }
}
