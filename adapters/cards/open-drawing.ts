import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Card } from '#core/cards/card.ts'
import type { Letters } from '#core/cards/letters.ts'
import { type FontFile, readFontFiles } from './font-files.ts'
import { readLetters } from './read-letters.ts'
import { startThread, type Thread } from './start-thread.ts'

/** What draws cards. Nothing is read and no thread is started until the first use. */
export type Drawing = {
  /** Names the fonts and the code that draw: another name, other pictures. */
  readonly made: string
  /** The letters that there are to draw with. */
  readonly letters: Letters
  /**
   * The card as a PNG of 1200×630. Cards asked for at the same time are drawn at the same time, each in a thread of its
   * own. Rejects where the drawing failed, asked for the network or took too long, or its thread died; the next card
   * gets a fresh thread.
   */
  draw(card: Card): Promise<Buffer>
  /** Ends the threads; what is being drawn is rejected. */
  close(): Promise<void>
}

type Options = {
  /** Milliseconds that a drawing may take, together with the start of its thread. */
  readonly limit?: number
  /** Milliseconds after which a thread with nothing to draw ends, to give its memory back. */
  readonly patience?: number
}

export function openDrawing({ limit = 10_000, patience = 60_000 }: Options = {}): Drawing {
  const fonts = once(readFontFiles)
  const made = once(() => nameDrawing(fonts()))
  const letters = once(() => readLetters(fonts()))
  const threads = new Set<Thread>()
  // The last to have drawn is the first to draw again, so that those that are not needed come to their end.
  const resting: { readonly thread: Thread; readonly end: NodeJS.Timeout }[] = []
  let isClosed = false

  function takeThread(): Thread {
    const rested = resting.pop()
    clearTimeout(rested?.end)
    const thread = rested?.thread ?? startThread()
    threads.add(thread)
    return thread
  }

  function letRest(thread: Thread): void {
    const end = setTimeout(() => {
      resting.splice(
        resting.findIndex((each) => each.thread === thread),
        1,
      )
      void endThread(thread)
    }, patience)
    resting.push({ thread, end: end.unref() })
  }

  async function endThread(thread: Thread): Promise<void> {
    threads.delete(thread)
    await thread.end()
  }

  return {
    get made() {
      return made()
    },
    get letters() {
      return letters()
    },
    async draw(card) {
      if (isClosed) throw new Error('Cannot draw a card: drawing is closed')
      const thread = takeThread()
      try {
        const png = await thread.draw(card, limit)
        letRest(thread)
        return png
      } catch (error) {
        // Whatever went wrong in it may go on being wrong.
        await endThread(thread)
        throw error
      }
    },
    async close() {
      isClosed = true
      for (const { end } of resting) clearTimeout(end)
      await Promise.all([...threads].map(endThread))
    },
  }
}

/** Files whose change changes the picture of an unchanged card. */
const drawingFiles = [
  'draw.ts',
  'element-tree.ts',
  'font-files.ts',
  'read-png.ts',
  'reduce-colours.ts',
  'write-png.ts',
]

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
