import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paper } from '#core/reading/contrast.ts'
import { openBrowser, withPage } from './open-browser.ts'

// `node tests/support/draw-icons.ts` draws all icons of public/ anew from icon.svg.

const folder = join(import.meta.dirname, '../../public')
const mark = readFileSync(join(folder, 'icon.svg'), 'utf8')

/**
 * `side`: of the drawing, in whole multiples of its 32 units, so that its edges are sharp. Of a maskable icon only a circle
 * of 80 % is sure to be seen.
 */
const icons = [
  { name: 'icon-192.png', size: 192, side: 192, ground: 'transparent' },
  { name: 'icon-512.png', size: 512, side: 512, ground: 'transparent' },
  { name: 'icon-maskable-192.png', size: 192, side: 128, ground: paper.light },
  { name: 'icon-maskable-512.png', size: 512, side: 352, ground: paper.light },
  { name: 'apple-touch-icon.png', size: 180, side: 160, ground: paper.light },
] as const
const favicons = [16, 32, 48]

type Drawing = { readonly size: number; readonly side: number; readonly ground: string }

const browser = await openBrowser()

/** PNG. */
function draw({ size, side, ground }: Drawing): Promise<Buffer> {
  const viewport = { width: size, height: size }
  return withPage(browser, { viewport }, async (page) => {
    await page.setContent(
      `<style>html,body{margin:0;height:100%;background:${ground}}body{display:grid;place-content:center}svg{width:${side}px;height:${side}px;display:block}</style>${mark}`,
    )
    return page.screenshot({ omitBackground: true })
  })
}

/** An ICO file of PNGs: a header of 6 bytes, 16 bytes on each picture, the pictures. */
function toIco(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    header.writeUInt8(size, at)
    header.writeUInt8(size, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

try {
  for (const { name, ...drawing } of icons) writeFileSync(join(folder, name), await draw(drawing))
  const pictures = []
  for (const size of favicons)
    pictures.push({ size, png: await draw({ size, side: size, ground: 'transparent' }) })
  writeFileSync(join(folder, 'favicon.ico'), toIco(pictures))
} finally {
  await browser.close()
}
