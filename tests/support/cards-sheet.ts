import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from 'fast-png'
import { openDrawing } from '#adapters/cards/open-drawing.ts'
import type { Picture } from '#adapters/cards/read-png.ts'
import { reduceColours } from '#adapters/cards/reduce-colours.ts'
import { writePng } from '#adapters/cards/write-png.ts'
import { cardSize } from '#core/cards/card.ts'
import { cardCases } from './card-cases.ts'

// `npm run cards:sheet` draws docs/pictures/cards.png: every kind of card, the hard cases among them, at a third of its size.

const third = { width: cardSize.width / 3, height: cardSize.height / 3 }
const columns = 3
const gap = 12
const path = 'docs/pictures/cards.png'

function emptySheet(cards: number): Picture {
  const width = columns * (third.width + gap) + gap
  const height = Math.ceil(cards / columns) * (third.height + gap) + gap
  return { width, height, pixels: new Uint8Array(4 * width * height).fill(0xd0) }
}

/** Puts a card on the sheet, each pixel the mean of nine. */
function paste(png: Buffer, sheet: Picture, index: number): void {
  const { data, palette = [] } = decode(png)
  const left = gap + (index % columns) * (third.width + gap)
  const top = gap + Math.floor(index / columns) * (third.height + gap)
  for (let row = 0; row < third.height; row++)
    for (let column = 0; column < third.width; column++)
      for (const channel of [0, 1, 2]) {
        let sum = 0
        for (let part = 0; part < 9; part++) {
          const at = (3 * row + Math.floor(part / 3)) * cardSize.width + 3 * column + (part % 3)
          sum += palette[data[at] ?? 0]?.[channel] ?? 0
        }
        sheet.pixels[4 * ((top + row) * sheet.width + left + column) + channel] = Math.round(sum / 9)
      }
}

const cases = cardCases()
const drawing = openDrawing()
const sheet = emptySheet(cases.length)
for (const [index, { name, card }] of cases.entries()) {
  const png = await drawing.draw(card)
  paste(png, sheet, index)
  if (process.argv[2] !== undefined) writeFileSync(join(process.argv[2], `${name}.png`), png)
  console.log(`${name}: ${(png.length / 1000).toFixed(1)} kB`)
}
await drawing.close()
writeFileSync(join(import.meta.dirname, '../..', path), writePng(reduceColours(sheet)))
console.log(path)
