import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, openBrowser, phone, withPage } from '../support/open-browser.ts'
import { type Site, startSite } from '../support/start-site.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), openBrowser()])
})
afterAll(async () => {
  await Promise.all([site?.stop(), browser?.close()])
})

const pages = [
  '',
  '/texts/litera-g',
  '/texts/litera-g/53dhbm',
  '/texts/litera-g/v1xtdj',
  '/texts/litera-g/share',
  '/texts/yak-chytaty-vdvokh',
  '/texts/borshch-na-zavtra',
  '/about',
  '/comfort',
  '/accessibility',
  '/keys',
  '/nowhere',
]
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const ui of ['uk', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, screen] of [
      [390, phone],
      [1440, desk],
    ] as const) {
      test(`axe finds nothing at ${width} pixels, ${colorScheme}, in ${ui}`, async () => {
        await withPage(browser, { ...screen, colorScheme }, async (page) => {
          for (const path of pages) {
            await page.goto(`${site.url}/${ui}${path}`)
            await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
              for (const details of all) details.open = true
            })
            const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
            const found = violations.map(
              (each) => `${path} ${each.id}: ${each.nodes.map((node) => node.html).join(' ')}`,
            )
            expect(found).toEqual([])
          }
        })
      })
    }
  }
}

test('all words have a contrast of 7:1 or better, on every ground', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await withPage(browser, { ...desk, colorScheme }, async (page) => {
      for (const path of ['', '/texts/litera-g', '/texts/litera-g/53dhbm', '/about']) {
        await page.goto(`${site.url}/uk${path}`)
        const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze()
        expect(violations.flatMap((each) => each.nodes.map((node) => node.html))).toEqual([])
      }
    })
  }
})

test('one can skip to the words, and the pairs are read in order, each half in its language', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    const languages = await page
      .locator('[data-kind="paragraph"]')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll(':scope > div[lang]')].map((half) => half.getAttribute('lang')).join(),
        ),
      )
    expect(new Set(languages)).toEqual(new Set(['en,uk']))
  })
})

test('at 400 % zoom of a 1280 pixel window nothing is lost or needs sideways scrolling', async () => {
  await withPage(browser, { viewport: { width: 320, height: 256 } }, async (page) => {
    for (const path of [
      '',
      '/texts/litera-g',
      '/texts/pershyi-snih',
      '/about',
      '/comfort',
      '/accessibility',
      '/keys',
    ]) {
      await page.goto(`${site.url}/uk${path}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
      const cut = await page
        .locator('nav:visible')
        .evaluateAll((all) =>
          all.filter((nav) => nav.scrollWidth > nav.clientWidth).map((nav) => nav.textContent),
        )
      expect(cut, path).toEqual([])
    }
  })
})

test('a word that is longer than the line breaks, in titles too', async () => {
  await withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    for (const path of ['', '/texts/litera-g', '/about']) {
      await page.goto(`${site.url}/uk${path}`)
      const width = await page.locator('main :is(h1, h2, h3, p, li):not(:has(*))').evaluateAll((all) => {
        for (const words of all) words.textContent = 'автоелектровогнеосвітлювальний'.repeat(2)
        return document.documentElement.scrollWidth
      })
      expect(width, path).toBeLessThanOrEqual(320)
    }
  })
})

test('the language in use can be told in colours that the reader forces upon the page', async () => {
  await withPage(browser, { ...desk, forcedColors: 'active' }, async (page) => {
    await page.goto(`${site.url}/uk`)
    const grounds = await page
      .locator('a[data-language]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor))
    expect(new Set(grounds).size).toBe(2)
  })
})

test('the menu marks the page that is open, and none where there is no such page', async () => {
  await withPage(browser, desk, async (page) => {
    const current = page.locator('[aria-current="page"]')
    await page.goto(`${site.url}/uk/about`)
    expect(await current.allInnerTexts()).toEqual(['Про сайт'])
    await page.goto(`${site.url}/uk/nowhere`)
    expect(await current.allInnerTexts()).toEqual([])
  })
})
