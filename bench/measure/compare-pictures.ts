import type { Browser } from 'playwright-core'

/**
 * How much of two pages looks different, from 0 to 1: pixels of the first screens, on a desk and on a phone, in light
 * and dark, that differ by more than an eye would see.
 */
export async function comparePictures(browser: Browser, one: string, other: string): Promise<number> {
  const shares: number[] = []
  for (const width of [1440, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      const take = async (address: string) => {
        // Faces that came too late for a first page are there on the second.
        for (let time = 0; time < 2; time += 1) {
          await page.goto(address, { waitUntil: 'load' })
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
        }
        return (await page.screenshot()).toString('base64')
      }
      const pictures = [await take(one), await take(other)]
      // Away from the page, whose policy allows no images of ours.
      await page.goto('about:blank')
      shares.push(await page.evaluate(shareOfDifference, pictures))
      await context.close()
    }
  return Math.max(...shares)
}

/** Runs in the browser. */
async function shareOfDifference(pictures: readonly string[]): Promise<number> {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
      canvas?.drawImage(image, 0, 0)
      return canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    }),
  )
  if (one === undefined || other === undefined || one.length !== other.length || one.length === 0) return 1
  let different = 0
  for (let pixel = 0; pixel < one.length; pixel += 4) {
    const distance = [0, 1, 2].map((part) => Math.abs((one[pixel + part] ?? 0) - (other[pixel + part] ?? 0)))
    if (Math.max(...distance) > 16) different += 1
  }
  return different / (one.length / 4)
}
