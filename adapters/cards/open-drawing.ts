import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Card } from '#core/cards/card.ts'
import type { Letters } from '#core/cards/letters.ts'
import { type FontFile, readFontFiles } from './font-files.ts'
import { readLetters } from './read-letters.ts'
import { startThread, type Thread } from './start-thread.ts'

/** What draws cards, one at a time. Nothing is read and no thread is started until the first use. */
export type Drawing = {
  /** Names the fonts and the code that draw: another name, other pictures. */
  readonly made: string
  /** The letters that there are to draw with. */
  readonly letters: Letters
  /**
   * The card as a PNG of 1200×630, drawn in a thread of its own. Rejects where the drawing failed, asked for the network
   * or took too long, or the thread died; the next card gets a fresh thread.
   */
  draw(card: Card): Promise<Buffer>
  /** Ends the thread; what is being drawn is rejected. */
  close(): Promise<void>
}

/** `limit`: milliseconds that a drawing may take, together with the start of the thread. */
type Options = { readonly limit?: number }

export function openDrawing({ limit = 10_000 }: Options = {}): Drawing {
  const fonts = once(readFontFiles)
  const made = once(() => nameDrawing(fonts()))
  const letters = once(() => readLetters(fonts()))
  let thread: Thread | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  async function drawNow(card: Card): Promise<Buffer> {
    if (isClosed) throw new Error('Cannot draw a card: drawing is closed')
    const drawing = thread ?? startThread()
    thread = drawing
    try {
      return await drawing.draw(card, limit)
    } catch (error) {
      // Whatever went wrong in it may go on being wrong.
      if (thread === drawing) thread = undefined
      await drawing.end()
      throw error
    }
  }

  return {
    get made() {
      return made()
    },
    get letters() {
      return letters()
    },
    draw(card) {
      const drawn = last.then(() => drawNow(card))
      last = drawn.catch(() => {})
      return drawn
    },
    async close() {
      isClosed = true
      await thread?.end()
    },
  }
}

/** Files whose change changes the picture of an unchanged card. */
const drawingFiles = ['element-tree.ts', 'font-files.ts', 'read-png.ts', 'reduce-colours.ts', 'write-png.ts']

function nameDrawing(fonts: readonly FontFile[]): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(createRequire(import.meta.url).resolve('@vercel/og/package.json')))
  for (const file of drawingFiles) hash.update(readFileSync(join(import.meta.dirname, file)))
  for (const { data } of fonts) hash.update(data)
  return hash.digest('hex').slice(0, 10)
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
