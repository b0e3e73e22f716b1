import { elementTree } from '../../../adapters/cards/element-tree.ts'
import { fontName, readFontFiles } from '../../../adapters/cards/font-files.ts'
import { openDrawing } from '../../../adapters/cards/open-drawing.ts'
import type { Card } from '../../../core/cards/card.ts'
import { type Draw, type Drawn, type EngineName, engineNames } from './engine.ts'
import { hideSharp } from './hide-sharp.ts'

// Draws cards in a process of its own, one whenever it is sent one, and sends back what it took: a Card, a Drawn. Its
// one argument is the name of what draws.

/** Poruch draws as it does in its server, on a thread of its own, with the steps that make the file small. */
async function open(name: EngineName): Promise<(card: Card) => Promise<Uint8Array>> {
  if (name === 'poruch') return openDrawing().draw
  const draw = await openPeer(name)
  return (card) => draw(elementTree(card))
}

async function openPeer(name: Exclude<EngineName, 'poruch'>): Promise<Draw> {
  const fonts = readFontFiles().map(({ face, subset, data }) => ({ name: fontName(face, subset), data }))
  if (name === 'vercel-og') hideSharp()
  switch (name) {
    case 'vercel-og':
    case 'vercel-og-sharp':
      return (await import('./vercel-og.ts')).openVercelOg(fonts)
    case 'satori-resvg':
      return (await import('./satori-resvg.ts')).openSatoriResvg(fonts)
    case 'takumi':
      return (await import('./takumi.ts')).openTakumi(fonts)
    default:
      return name satisfies never
  }
}

const name = engineNames.find((each) => each === process.argv[2])
if (name === undefined) throw new Error(`Nothing draws that is called "${process.argv[2]}"`)
const draw = await open(name)
process.on('message', async (card: Card) => {
  const begin = performance.now()
  const png = await draw(card)
  process.send?.({ milliseconds: performance.now() - begin, bytes: png.length } satisfies Drawn)
})
