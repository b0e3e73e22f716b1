import { expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, withoutScript, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

test('the switch leads to the same page in the other language, without a script too', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    for (const path of ['', '/about', '/texts/litera-g']) {
      await page.goto(`${site.url}/uk${path}`)
      const link = page.locator('a[data-language="en"]')
      expect(await link.getAttribute('hreflang')).toBe('en')
      expect(await link.innerText()).toBe('English')
      await link.click()
      expect(page.url()).toBe(`${site.url}/en${path}`)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.context().cookies()).toEqual([])
    }
  })
})

test('with a script the switch keeps the paragraph and the layout, and is remembered', async () => {
  await withPage(browser, { ...desk, locale: 'fr-FR' }, async (page) => {
    await page.goto(`${site.url}/en/texts/na-tomu-botsi-mostu`)
    await page.locator('input[value="stacked"]').check({ force: true })
    await page.waitForURL(/view=stacked/)
    const row = page.locator('[data-kind]').nth(12)
    const id = await row.getAttribute('id')
    await row.evaluate((element) =>
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 60, behavior: 'instant' }),
    )
    await page.locator('a[data-language="uk"]').evaluate((link: HTMLElement) => link.click())
    await page.waitForURL(/\/uk\//)
    expect(page.url()).toBe(`${site.url}/uk/texts/na-tomu-botsi-mostu?view=stacked#${id}`)
    expect(await page.locator('input[value="stacked"]').isChecked()).toBe(true)
    await page.goto(site.url)
    expect(page.url()).toBe(`${site.url}/uk`)
  })
})

test('the script is content with a browser that forbids storage', async () => {
  await withPage(browser, desk, async (page) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError')
        },
      })
    })
    await page.goto(`${site.url}/uk/texts/litera-g`)
    await page.locator('input[value="original"]').check({ force: true })
    await page.locator('a[data-language="en"]').click()
    await page.waitForURL(/\/en\//)
    expect(faults).toEqual([])
  })
})
