import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk, openBrowser, phone, withoutScript, withPage } from '../support/open-browser.ts'
import { type Site, startSite } from '../support/start-site.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), openBrowser()])
})
afterAll(async () => {
  await Promise.all([site?.stop(), browser?.close()])
})

const text = '/texts/rozmova-naperedodni'
const term = (page: Page, words: string) =>
  page.locator('a[role="doc-glossref"]', { hasText: new RegExp(`^${words}$`) }).first()
const entry = (page: Page, words: string) =>
  page.locator('[role="doc-glossary"] dl > div').filter({ hasText: words })
const open = (page: Page, ui: 'uk' | 'en', place = text) => page.goto(`${site.url}/${ui}${place}`)

for (const [name, screen] of [
  ['phone', phone],
  ['desk', desk],
] as const)
  for (const ui of ['uk', 'en'] as const) {
    describe(`a term of the glossary (${name}, ${ui})`, () => {
      test('leads to its entry, which shows itself over the page without a jump, and closes, without a script', async () => {
        await withPage(browser, { ...screen, ...withoutScript }, async (page) => {
          await open(page, ui)
          await term(page, 'Кім Чен Ин').scrollIntoViewIfNeeded()
          const before = await page.evaluate(() => scrollY)
          await term(page, 'Кім Чен Ин').click()
          const shown = entry(page, 'Kim Jong Un')
          expect(await shown.evaluate((each) => getComputedStyle(each).position)).toBe('fixed')
          const { y = 0, height = 0 } = (await shown.boundingBox()) ?? {}
          expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
          expect(await page.evaluate(() => scrollY)).toBe(before)
          await shown.getByRole('link').last().click()
          expect(await shown.evaluate((each) => getComputedStyle(each).position)).toBe('static')
          expect(await page.evaluate(() => scrollY)).toBe(before)
          await term(page, 'Кім Чен Ин').click()
          await shown.locator('a[href^="#"]').first().click()
          const row = page.locator('[data-kind]:target')
          expect(await row.textContent()).toContain('Кім Чен Ин')
        })
      })
    })
  }

test('a copy has the words as they are stored, without the links of terms', async () => {
  await withPage(browser, desk, async (page) => {
    await open(page, 'uk', '/texts/rik-u-tsyfrakh')
    const row = page.locator('[data-kind]').filter({ hasText: 'Коли в' })
    const copied = await row.first().evaluate(async (each) => {
      const half = each.querySelector('div[lang="uk"] p')
      if (half === null) throw new Error('No Ukrainian words')
      getSelection()?.selectAllChildren(half)
      for (let tries = 0; tries < 300; tries++) {
        const data = new DataTransfer()
        const isDone = !half.dispatchEvent(
          new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
        )
        if (isDone) return { plain: data.getData('text/plain'), html: data.getData('text/html') }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error('The copy was not cleaned')
    })
    expect(await row.first().locator('a[role="doc-glossref"]').count()).toBe(2)
    expect(copied.plain).toMatch(/^Коли в Харкові сонце стоїть найвище, в Ужгороді до полудня ще далеко\./)
    expect(copied.html).not.toContain('<a')
    expect(copied.html).toContain('Коли в Харкові сонце')
  })
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing, at rest and with an entry shown (%s)',
  async (colorScheme) => {
    for (const screen of [phone, desk])
      await withPage(browser, { ...screen, colorScheme }, async (page) => {
        const faults = async () =>
          (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
        await open(page, 'en')
        expect(await faults()).toEqual([])
        await term(page, 'Пекіном').click()
        await expect(page.locator('dl > div:target').count()).resolves.toBe(1)
        expect(await faults()).toEqual([])
      })
  },
)

test('a text without a term has nothing of it', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await open(page, 'en', '/texts/yak-chytaty-vdvokh')
    expect(await page.content()).not.toMatch(/doc-gloss|Names and terms|term-1|position-area|dotted/)
  })
})
