import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onOwnSite } from '../support/on-site.ts'
import { desk, withoutScript, withPage } from '../support/open-browser.ts'
import { writeLongText } from '../support/write-long-text.ts'
import { writeVariedText } from '../support/write-varied-text.ts'

const { site, browser } = await onOwnSite((texts) => {
  writeVariedText(texts, 'usiakyi')
  writeLongText(texts, 60, { slug: 'dovhyi', headingEvery: 10 })
})

// Where the page comes to rest is what counts, not the journey there.
const wide = { ...desk, reducedMotion: 'reduce' } as const
const narrow = { ...wide, viewport: { width: 390, height: 700 } }
/** A 1280 pixel window, zoomed to 400 %. */
const zoomed = { ...wide, viewport: { width: 320, height: 256 } }

type Stop = {
  /** Its place among all elements that the page came with. */
  readonly place: number
  readonly what: string
  readonly top: number
  readonly left: number
  readonly fault: string
}

/** What is focused, and what is amiss with how it shows. Undefined where the focus is the browser's own. */
function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return undefined
    // A button that is drawn by the words beside it.
    const shown = element.matches('input') ? (element.nextElementSibling ?? element) : element
    const [box = new DOMRect()] = shown.getClientRects()
    const places = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.left + x * box.width, box.top + y * box.height] as const),
    )
    const isSeen = places.some(([x, y]) => {
      const there = document.elementFromPoint(x, y)
      return there !== null && (shown.contains(there) || there.contains(element))
    })
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return {
      place: Number(element.dataset.place),
      what: `${element.localName} ${element.getAttribute('value') ?? element.textContent?.trim().slice(0, 40)}`,
      top: Math.round(box.top + scrollY),
      left: Math.round(box.left),
      fault: [isSeen ? '' : 'hidden', isRinged || element.id === 'main' ? '' : 'no ring'].join(' ').trim(),
    }
  })
}

/** Goes on with a key until the focus leaves the page. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press(key)
    const stop = await focused(page)
    if (stop === undefined) return stops
    stops.push(stop)
  }
  throw new Error(`The focus is kept on the page: ${stops.slice(-4).map(({ what }) => what)}`)
}

const faults = (stops: readonly Stop[]) =>
  stops.flatMap(({ what, fault }) => (fault === '' ? [] : [`${what}: ${fault}`]))

/** Where the next stop stands above the last one, or to the left of it in the same line. */
function findReturns(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, index) => {
    const next = stops[index + 1]
    if (next === undefined) return []
    const isBefore =
      next.top < stop.top - 12 || (Math.abs(next.top - stop.top) <= 12 && next.left < stop.left)
    return isBefore ? [`${stop.what} → ${next.what}`] : []
  })
}

/** All that can be used as the page stands, radio buttons by the one that is chosen. */
const usable = (page: Page) =>
  page
    .locator(':is(a[href], button, input, summary, select, textarea, [tabindex="0"]):not(:disabled):visible')
    .evaluateAll((all) =>
      all
        .filter((each) => !(each instanceof HTMLInputElement && each.type === 'radio') || each.checked)
        .map((each) => Number((each as HTMLElement).dataset.place)),
    )

/** Opens a page, and numbers its elements. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path)
  await page.locator('*').evaluateAll((all) => {
    for (const [place, each] of all.entries()) each.setAttribute('data-place', String(place))
  })
}

describe('the reading page by the keyboard alone', () => {
  for (const [name, screen, path] of [
    ['wide', wide, '/uk/texts/usiakyi'],
    ['wide, in English, of a long text', wide, '/en/texts/dovhyi'],
    ['narrow', narrow, '/uk/texts/usiakyi'],
    ['zoomed to 400 %', zoomed, '/en/texts/usiakyi'],
  ] as const)
    test(`each control is reached, in the order of the page, and is seen with its ring, there and back (${name})`, async () => {
      await withPage(browser, screen, async (page) => {
        await open(page, path)
        const expected = await usable(page)
        const there = await walk(page, 'Tab')
        expect(faults(there)).toEqual([])
        const reached = new Set(there.map(({ place }) => place))
        expect(expected.length).toBeGreaterThan(15)
        expect(expected.filter((place) => !reached.has(place))).toEqual([])
        expect(there.map(({ place }) => place)).toEqual([...reached].sort((one, next) => one - next))
        const inText = there.filter(({ what }) => /¶/.test(what))
        expect(findReturns(inText)).toEqual([])
        const back = await walk(page, 'Shift+Tab')
        expect(faults(back)).toEqual([])
        // What a paragraph offers is there only for who comes to its number first.
        const passed = new Set(back.map(({ place }) => place))
        expect(expected.filter((place) => !passed.has(place))).toEqual([])
      })
    })

  test('the row of tools is walked from left to right, though the page is wide and the text has contents', async () => {
    for (const width of [1280, 1440])
      await withPage(browser, { viewport: { width, height: 900 }, ...withoutScript }, async (page) => {
        await page.goto(`${site.url}/uk/texts/dovhyi`)
        expect(await page.getByRole('button', { name: 'Зміст' }).isVisible()).toBe(true)
        await page.locator('[name="view"]:checked').focus()
        const stops: Stop[] = []
        for (;;) {
          const stop = await focused(page)
          if (stop === undefined || /¶/.test(stop.what)) break
          // The link to the keys is there only while it is focused, and pushes the others aside.
          if (!/Клавіші/.test(stop.what)) stops.push(stop)
          await page.keyboard.press('Tab')
        }
        expect(stops.map(({ what }) => what).join()).toMatch(/side,.*Зміст.*Поділитися/)
        expect(findReturns(stops)).toEqual([])
      })
  })

  for (const [name, path, button, sheet] of [
    ['the choice of layouts', '/en/texts/usiakyi', 'View', '#views'],
    ['the contents', '/en/texts/dovhyi', 'Contents', '#contents'],
  ] as const)
    for (const [size, screen] of [
      ['narrow', narrow],
      ['zoomed to 400 %', zoomed],
    ] as const)
      test(`${name} opens, is walked through to its end in sight, and Esc leads back to its button (${size})`, async () => {
        await withPage(browser, screen, async (page) => {
          await page.goto(site.url + path)
          const opener = page.getByRole('button', { name: button })
          await opener.focus()
          await page.keyboard.press('Enter')
          await page.locator(`${sheet}:popover-open`).waitFor()
          const controls = await page
            .locator(`${sheet} :is(a, input:checked, [type="checkbox"]):visible`)
            .count()
          const stops: Stop[] = []
          for (let index = 0; index < controls; index += 1) {
            await page.keyboard.press('Tab')
            expect(
              await page.evaluate((inside) => document.activeElement?.closest(inside) !== null, sheet),
            ).toBe(true)
            const stop = await focused(page)
            if (stop !== undefined) stops.push(stop)
          }
          expect(stops.length).toBeGreaterThan(2)
          expect(faults(stops)).toEqual([])
          await page.keyboard.press('Escape')
          expect(await page.locator(`${sheet}:popover-open`).count()).toBe(0)
          expect(await opener.evaluate((each) => each === document.activeElement)).toBe(true)
        })
      })

  test('the way back to where one was covers nothing that is focused', async () => {
    await withPage(browser, narrow, async (page) => {
      await page.goto(`${site.url}/uk/texts/dovhyi#p00020`)
      await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }))
      await page.waitForFunction(() => localStorage.getItem('poruch.places') !== null)
      await page.goto(`${site.url}/uk/texts/dovhyi`)
      const offer = page.locator('article > div > a[href^="#"]')
      await offer.waitFor()
      const stops: Stop[] = []
      for (let press = 0; press < 40 && (await offer.isVisible()); press += 1) {
        await page.keyboard.press('Tab')
        const stop = await focused(page)
        if (stop !== undefined) stops.push(stop)
      }
      expect(stops.length).toBeGreaterThan(8)
      expect(faults(stops)).toEqual([])
    })
  })
})
