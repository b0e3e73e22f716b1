import type { Drawing } from '#adapters/cards/open-drawing.ts'
import type { Card } from '#core/cards/card.ts'
import type { CardFiles } from './card-files.ts'
import { drawingInLine } from './drawing-in-line.ts'
import { openShelf } from './shelf.ts'

/** Cards as pictures, under names of which equal ones mean equal pictures. */
export type Pictures = {
  /** The picture, if it was ever drawn and still is kept. */
  find(name: string): Promise<Buffer | undefined>
  /** The picture, drawn now and kept. Undefined where too many wait already, where it failed now, or a moment ago. */
  draw(name: string, card: Card): Promise<Buffer | undefined>
  close(): Promise<void>
}

type Options = {
  readonly drawing: Drawing
  readonly files: CardFiles
  /** How many cards are drawn at once, and how many more may wait. */
  readonly line: { readonly places: number; readonly waiting: number }
  /** Told, a sentence at a time, what the operator should know. */
  readonly onNotice: (notice: string) => void
  /** Milliseconds until a card that could not be drawn is tried again. */
  readonly penance?: number
}

export function openPictures({ drawing, files, line, onNotice, penance = 60_000 }: Options): Pictures {
  const drawInLine = drawingInLine(drawing, line)
  const failures = openShelf<number>(500)
  let isClosed = false

  function complain(says: readonly string[], error: unknown): void {
    const why = error instanceof Error ? error.message : String(error)
    if (!isClosed)
      onNotice(`${why}: ${JSON.stringify(says.join(' ').slice(0, 80))}; another card stands in for it`)
  }

  return {
    find: files.read,
    async draw(name, card) {
      const failed = failures.get(name)
      if (failed !== undefined && performance.now() - failed < penance) return undefined
      try {
        const picture = await drawInLine(card)
        if (picture === 'busy') return undefined
        // Nobody waits for the disk.
        void files.write(name, picture)
        return picture
      } catch (error) {
        failures.put(name, performance.now(), 1)
        complain(card.says, error)
        return undefined
      }
    },
    close() {
      isClosed = true
      return drawing.close()
    },
  }
}
