// First, and alone, so that no formatter moves it: what follows must find the network refused.
import './alone.ts'

import { parentPort } from 'node:worker_threads'
import { ImageResponse } from '@vercel/og'
import { type Card, cardSize } from '#core/cards/card.ts'
import { calls } from './alone.ts'
import { elementTree } from './element-tree.ts'
import { fontName, readFontFiles } from './font-files.ts'
import { readPng } from './read-png.ts'
import { reduceColours } from './reduce-colours.ts'
import { writePng } from './write-png.ts'

/** What the thread answers to a card. */
export type Answered = { readonly png: Uint8Array } | { readonly fault: string }

// Read once: the engine knows a font again by its buffer.
const fonts = readFontFiles().map(({ face, subset, data }) => ({ name: fontName(face, subset), data }))

async function draw(card: Card): Promise<Answered> {
  calls.length = 0
  try {
    const response = new ImageResponse(elementTree(card), { ...cardSize, fonts })
    const drawn = readPng(Buffer.from(await response.arrayBuffer()))
    const png = writePng(reduceColours(drawn))
    return calls.length > 0 ? { fault: `it asked for the network: ${calls.join(', ')}` } : { png }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', async (card: Card) => parentPort?.postMessage(await draw(card)))
