import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DecodedPng, decode } from 'fast-png'
import type { Browser, Page } from 'playwright-core'
import { reduceColours } from '#adapters/cards/reduce-colours.ts'
import { writePng } from '#adapters/cards/write-png.ts'
import { openBrowser, withPage } from './open-browser.ts'
import { grain, heaviest, type Picture, pictures, widest } from './pictures.ts'
import { startSite } from './start-site.ts'
import { writePictureLibrary } from './write-picture-library.ts'

// `npm run screenshots` makes the pictures of the README and the docs anew; `npm run -s screenshots -- FOLDER NAME…` some
// of them, elsewhere. The day, the origin and the texts are always the same, so the same pages give the same files.

const day = new Date('2026-11-24T09:00:00Z')
const origin = 'https://texts.example'

const [folder = join(import.meta.dirname, '../../docs/pictures'), ...names] = process.argv.slice(2)
const wanted = pictures.filter(({ name }) => names.length === 0 || names.includes(name))

mkdirSync(folder, { recursive: true })
const library = writePictureLibrary()
const site = await startSite(library, origin)
const browser = await openBrowser()
let weight = 0
try {
  for (const picture of wanted) {
    const png = await take(browser, picture)
    writeFileSync(join(folder, `${picture.name}.png`), png)
    if (picture.name.startsWith('reading')) weight += png.length
    console.log(`${picture.name}: ${(png.length / 1000).toFixed(1)} kB`)
  }
  if (weight > heaviest)
    throw new Error(`The pictures of reading weigh ${weight} bytes, more than ${heaviest}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await browser.close()
  await site.stop()
  rmSync(library, { recursive: true, force: true })
}

function take(on: Browser, { name, path, screen, comfort = '', prepare }: Picture): Promise<Buffer> {
  return withPage(on, { ...screen, reducedMotion: 'reduce' }, async (page) => {
    try {
      page.setDefaultTimeout(20_000)
      await page.clock.setFixedTime(day)
      await page.addInitScript((worn) => localStorage.setItem('poruch.comfort', worn), comfort)
      // Faces that came too late for a first page are there on the second.
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      await prepare?.(page)
      return withPalette(await takeStill(page))
    } catch (error) {
      throw new Error(`Cannot take the picture "${name}" of ${path}: ${error}`)
    }
  })
}

/** Looks until nothing moves any more: letters, pictures and sheets have come, and two looks are the same. */
async function takeStill(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() =>
    [...document.images].every(
      (image) =>
        image.complete || image.getBoundingClientRect().top > innerHeight || !image.checkVisibility(),
    ),
  )
  let before = await page.screenshot({ animations: 'disabled' })
  for (let look = 0; look < 20; look++) {
    await page.waitForTimeout(100)
    const now = await page.screenshot({ animations: 'disabled' })
    if (now.equals(before)) return now
    before = now
  }
  throw new Error('The page does not come to rest')
}

/** The picture, each pixel the mean of those drawn for it, with a palette: a third of the bytes. */
function withPalette(png: Buffer): Buffer {
  const drawn = decode(png)
  const [width, height] = [Math.round(drawn.width / grain), Math.round(drawn.height / grain)]
  if (width > widest) throw new Error(`It is ${width} pixels wide, more than ${widest}`)
  const pixels = new Uint8Array(4 * width * height)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      for (const channel of [0, 1, 2])
        pixels[4 * (row * width + column) + channel] = meanAt(drawn, { row, column, channel })
  return writePng(reduceColours({ width, height, pixels }))
}

type Place = { readonly row: number; readonly column: number; readonly channel: number }

function meanAt({ width, height, channels, data }: DecodedPng, { row, column, channel }: Place): number {
  let sum = 0
  for (let down = 0; down < grain; down++)
    for (let across = 0; across < grain; across++) {
      const [y, x] = [Math.min(height - 1, grain * row + down), Math.min(width - 1, grain * column + across)]
      sum += data[channels * (y * width + x) + channel] ?? 0
    }
  return Math.round(sum / grain ** 2)
}
