import { expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

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
