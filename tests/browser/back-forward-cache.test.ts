import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { openBrowser, phone, withPage } from '../support/open-browser.ts'

// Playwright turns this memory off, and the shared browser is one of its own making.
const browser = await openBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })
afterAll(() => browser.close())

const site = inject('site')
const text = `${site}/uk/texts/litera-g`
const offer = (page: Page) => page.locator('article > div > a[href^="#"]')

/** Goes to another page and, when all is done there, back to the first, which is still in memory. */
async function leaveAndComeBack(page: Page, other: string, meanwhile: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'isFromMemory', persisted))
  })
  const before = page.url()
  await page.goto(other)
  await meanwhile()
  // No page that comes out of memory is loaded, which is what `goBack()` waits for.
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.url()).toBe(before)
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'isFromMemory'))).toBe(true)
}

test('a page out of memory wears what was chosen meanwhile', async () => {
  await withPage(browser, phone, async (page) => {
    await page.goto(text)
    for (const [theme, paper] of [
      ['theme-sepia', 'rgb(244, 236, 216)'],
      ['theme-dark', 'rgb(22, 23, 26)'],
    ] as const) {
      await leaveAndComeBack(page, `${site}/uk/comfort`, async () => {
        await page.locator(`[value="${theme}"] + span`).click()
        await expect.poll(() => page.locator('html').getAttribute('data-comfort')).toBe(theme)
      })
      await expect.poll(() => page.locator('html').getAttribute('data-comfort')).toBe(theme)
      const look = page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
      expect(await look).toBe(paper)
    }
  })
})

test('a page out of memory offers the place to which another one was read, and offers it once', async () => {
  await withPage(browser, phone, async (page) => {
    await page.goto(text)
    await expect.poll(() => page.locator('[data-left]').count()).toBe(1)
    let number = ''
    const readOn = async () => {
      const other = await page.context().newPage()
      await other.goto(text)
      const row = other.locator('[data-kind="paragraph"]').nth(11)
      await row.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
      const kept = () => other.evaluate(() => localStorage.getItem('poruch.places'))
      await expect.poll(kept).toContain(`"litera-g","${await row.getAttribute('id')}"`)
      number = (await row.locator('> a').textContent()) ?? ''
      await other.close()
    }
    await leaveAndComeBack(page, `${site}/uk`, readOn)
    await expect.poll(() => offer(page).allTextContents()).toEqual([expect.stringContaining(number)])
    await leaveAndComeBack(page, `${site}/uk`, async () => {})
    expect(await offer(page).count()).toBe(1)
  })
})

test('a text out of memory is where it was, in the layout in which it was left', async () => {
  await withPage(browser, phone, async (page) => {
    await page.goto(text)
    await page.getByRole('button', { name: 'Вигляд' }).click()
    await page.locator('#views label:has([value="original"])').click()
    await page.waitForURL(/view=original/)
    const placeNow = () => page.evaluate(() => Math.round(scrollY))
    await page.evaluate(() => scrollTo({ top: 1_500, behavior: 'instant' }))
    await expect.poll(placeNow).toBe(1_500)
    await leaveAndComeBack(page, `${site}/uk/about`, async () => {})
    expect(await placeNow()).toBe(1_500)
    expect(await page.locator('[data-kind="paragraph"] > [lang="en"]:visible').count()).toBe(0)
  })
})
