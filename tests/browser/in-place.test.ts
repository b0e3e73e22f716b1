import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

const text = '/texts/litera-g'
const id = 'nfcjya'
const link = (page: Page) => page.locator(`[id="${id}"] a[data-in-place]`)
const dialog = (page: Page) => page.locator('dialog[open]')

/** What is closed goes a moment later. */
const gone = (page: Page) => expect.poll(() => page.locator('dialog').count()).toBe(0)

async function open(page: Page, ui: 'uk' | 'en'): Promise<void> {
  await page.goto(`${site.url}/${ui}${text}#${id}`)
  await link(page).click()
  await dialog(page).waitFor()
}

/** How what stands on a page looks: where, how large, in which colours. */
function look(page: Page, place: string) {
  return page.locator(place).evaluateAll((all) =>
    all.map((each) => {
      const { color, fontSize, fontFamily, backgroundColor, display } = getComputedStyle(each)
      return [each.localName, color, fontSize, fontFamily, backgroundColor, display].join(' ')
    }),
  )
}

for (const [name, screen] of [
  ['phone', phone],
  ['desk', desk],
] as const) {
  test(`the page of a paragraph opens over its text, whole and in its own looks (${name})`, async () => {
    await withPage(browser, screen, async (page) => {
      const faults: string[] = []
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(String(error)))
      await page.goto(`${site.url}/uk${text}/${id}`)
      await page.locator('[data-copy]:visible').first().waitFor()
      const parts = 'article header *, article > section *, section[aria-labelledby] *'
      const alone = await look(page, `main :is(${parts})`)
      await page.goto(`${site.url}/uk${text}#${id}`)
      await page.locator('[data-left] *').waitFor({ state: 'attached' })
      const before = await look(page, 'main *')
      await link(page).click()
      await dialog(page).locator('[data-copy]:visible').first().waitFor()
      expect(await look(page, `dialog :is(${parts})`)).toEqual(alone)
      expect(alone.length).toBeGreaterThan(60)
      expect(await look(page, 'main *')).toEqual(before)
      expect(faults).toEqual([])
    })
  })

  test(`it fits its screen, and goes when one is done (${name})`, async () => {
    await withPage(browser, screen, async (page) => {
      await open(page, 'en')
      const { width = 0, height = 0 } = (await dialog(page).boundingBox()) ?? {}
      expect(width).toBeLessThanOrEqual(screen.viewport?.width ?? 0)
      expect(height).toBeLessThanOrEqual(screen.viewport?.height ?? 0)
      expect(await dialog(page).evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
      expect(await dialog(page).evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0)
      await page.keyboard.press('Escape')
      await gone(page)
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
      expect(await link(page).evaluate((each) => each === document.activeElement)).toBe(true)
      await link(page).click()
      await dialog(page).locator('[data-close]').click()
      await gone(page)
      await link(page).click()
      await dialog(page).waitFor()
      await page.mouse.click(5, 5)
      await gone(page)
    })
  })
}

test('keys stay inside while it is open, and it is named by its heading', async () => {
  await withPage(browser, desk, async (page) => {
    await open(page, 'en')
    expect(await page.getByRole('dialog', { name: 'The letter that came home' }).count()).toBe(1)
    const seen = new Set<string>()
    for (let press = 0; press < 40; press += 1) {
      seen.add(
        await page.evaluate(() => {
          const { activeElement } = document
          return activeElement === document.body
            ? 'browser'
            : String(activeElement?.closest('dialog') !== null)
        }),
      )
      await page.keyboard.press('Tab')
    }
    expect([...seen].filter((where) => where !== 'browser')).toEqual(['true'])
  })
})

test('what a reader chose for their own eyes holds in it', async () => {
  await withPage(browser, { ...desk, colorScheme: 'dark' }, async (page) => {
    await page.addInitScript(() => localStorage.setItem('poruch.comfort', 'theme-sepia size-large'))
    await open(page, 'uk')
    const colours = (place: string) =>
      page.locator(place).evaluate((each) => {
        const { backgroundColor, color } = getComputedStyle(each)
        return { backgroundColor, color }
      })
    await expect
      .poll(() => colours('body'))
      .toEqual({
        backgroundColor: 'rgb(244, 236, 216)',
        color: 'rgb(42, 33, 24)',
      })
    expect(await colours('dialog > div')).toEqual(await colours('body'))
    const [size = 0, root = 0] = await page
      .locator('dialog h1')
      .evaluate((title) =>
        [title, document.documentElement].map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
      )
    expect(size / root).toBeCloseTo(1.5)
    expect(root).toBeGreaterThan(20)
  })
})

test('links in it lead where they say: to the text below, to pages, to notes', async () => {
  await withPage(browser, desk, async (page) => {
    await open(page, 'en')
    await dialog(page).locator(`a[href$="#${id}"]`).click()
    await gone(page)
    expect(page.url()).toBe(`${site.url}/en${text}#${id}`)
    await link(page).click()
    await dialog(page).locator('sup a').first().click()
    await page.waitForURL(`${site.url}/en${text}/${id}#note-en-1`)
  })
})

test('it is a link: without a script, in another tab, and where the page does not come', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk${text}#${id}`)
    await link(page).click()
    expect(page.url()).toBe(`${site.url}/uk${text}/${id}`)
  })
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/uk${text}#${id}`)
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      link(page).click({ modifiers: ['Control'] }),
    ])
    await other.waitForURL(`${site.url}/uk${text}/${id}`)
    await gone(page)
    await other.close()
    await page.evaluate(() => {
      window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    })
    await link(page).click()
    await page.waitForURL(`${site.url}/uk${text}/${id}`)
  })
})

test('without a script it shows no way to close what cannot be closed', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk${text}/${id}`)
    expect(await page.locator('[data-close]').isVisible()).toBe(false)
    expect(await page.locator('article > div [rel="next"]').isVisible()).toBe(true)
  })
})

test('every link that says so opens in place, from the top and in the language of the interface', async () => {
  await withPage(browser, desk, async (page) => {
    const marked = 'a[data-in-place]:visible'
    await page.goto(`${site.url}/uk${text}#${id}`)
    const paths = await page
      .locator(marked)
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(new Set(paths)).toContain(`/uk${text}/${id}`)
    for (const path of new Set(paths)) {
      await page.locator(`${marked}[href="${path}"]`).first().focus()
      await page.keyboard.press('Enter')
      await dialog(page).locator('h1').waitFor()
      expect(page.url(), `${path}`).toBe(`${site.url}/uk${text}#${id}`)
      expect(await dialog(page).locator('> div').getAttribute('lang')).toBe('uk')
      expect(
        await dialog(page)
          .locator('> div')
          .evaluate((sheet) => sheet.scrollTop),
      ).toBe(0)
      await page.keyboard.press('Escape')
      await gone(page)
    }
  })
})

test('a caret in the text does not stay there below what is open, and what is selected does', async () => {
  await withPage(browser, desk, async (page) => {
    const selected = () => page.evaluate(() => [getSelection()?.rangeCount, getSelection()?.toString()])
    await page.goto(`${site.url}/uk${text}#${id}`)
    await page.locator(`[id="${id}"] > [lang="uk"]`).click()
    expect((await selected())[0]).toBe(1)
    await page.keyboard.press('Shift+Slash')
    await dialog(page).waitFor()
    expect((await selected())[0]).toBe(0)
    await page.keyboard.press('Escape')
    await gone(page)
    await page.evaluate((row) => {
      const words = document.getElementById(row)?.querySelector('p')?.firstChild
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 7)
    }, id)
    const before = await selected()
    await page.keyboard.press('Shift+Slash')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await gone(page)
    expect(await selected()).toEqual(before)
  })
})
