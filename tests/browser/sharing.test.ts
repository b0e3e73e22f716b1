import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

const text = '/texts/litera-g'
const passage = `${text}/nfcjya`
const withClipboard: BrowserContextOptions = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] }

/** The words of a form of quotation, as they are on the page. */
const printed = (page: Page, format: number, sides = 'both') =>
  page
    .locator(`details:nth-of-type(${format}) [data-sides="${sides}"] pre`)
    .evaluate((pre) => pre.textContent)

for (const ui of ['uk', 'en'] as const) {
  for (const [name, screen] of [
    ['phone', phone],
    ['desk', desk],
  ] as const) {
    test(`a passage is quoted and shared without a script (${ui}, ${name})`, async () => {
      await withPage(browser, { ...screen, ...withoutScript }, async (page) => {
        await page.goto(`${site.url}/${ui}${passage}`)
        const quoted = await printed(page, 1)
        expect(quoted).toMatch(/^Г в українській мові — це видих, .*\n\nIn Ukrainian, г is/s)
        expect(quoted).toMatch(new RegExp(`${site.url}${passage}/at/[0-9a-f]{10}`))
        expect(quoted).not.toMatch(/дата звернення|accessed|\u00a0/)
        expect(await page.locator('pre:visible').count()).toBe(2)
        expect(await page.locator('button:visible').count()).toBe(0)
        await page.locator('label:has([value="target"])').click()
        const shown = page.locator('details[open] pre:visible')
        expect(await shown.innerText()).toMatch(/^In Ukrainian, г is/)
        await page.locator('summary').nth(4).click()
        expect(await page.locator('details[open] pre:visible').innerText()).toMatch(
          /^@online\{litera-g-nfcjya,/,
        )
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.viewport?.width)
      })
    })
  }

  test(`the links to networks hold the address without a language, and the title (${ui})`, async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      for (const path of [passage, text]) {
        await page.goto(`${site.url}/${ui}${path === text ? `${text}/share` : path}`)
        const links = await page
          .locator('section[aria-labelledby="share"] li a')
          .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href, rel }) => ({ href, rel })))
        expect(links).toHaveLength(9)
        for (const { href, rel } of links) {
          const whole = decodeURIComponent(href)
          expect(whole).toContain(site.url + path)
          expect(whole).not.toMatch(/\/(uk|en)\/texts|utm_/)
          expect(rel).toBe('noopener')
        }
        expect(decodeURIComponent(links[0]?.href ?? '')).toContain(
          ui === 'uk' ? 'Літера, що повернулася додому' : 'The letter that came home',
        )
      }
    })
  })

  test(`the card is shown before it is sent, in its place before it has come (${ui})`, async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/${ui}${passage}`)
      const card = page.locator('figure img')
      expect(await card.getAttribute('alt')).toMatch(/\p{L}{3}/u)
      const { width = 0, height = 1 } = (await card.boundingBox()) ?? {}
      expect(width / height).toBeCloseTo(1200 / 630, 1)
      await card.scrollIntoViewIfNeeded()
      await expect
        .poll(() => card.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth), {
          timeout: 20_000,
        })
        .toBe(1200)
      const shared = await page.locator('meta[property="og:image"]').getAttribute('content')
      expect(shared).toBe(site.url + (await card.getAttribute('src')))
    })
  })
}

test('the address in a quotation leads to the words that were quoted', async () => {
  await withPage(browser, { ...desk, ...withoutScript, locale: 'en' }, async (page) => {
    await page.goto(`${site.url}/uk${passage}`)
    const [address = ''] = /http:\S+\/at\/[0-9a-f]{10}/.exec((await printed(page, 1)) ?? '') ?? []
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(200)
    expect(page.url()).toBe(address.replace('/texts/', '/en/texts/'))
    expect(await page.locator('main').innerText()).toContain('доторк: спинка язика')
  })
})

test('what is not translated is quoted in its own words alone', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/yak-chytaty-vdvokh`)
    const id = await page.locator('[data-kind][id]:has(p[data-claim="missing"])').first().getAttribute('id')
    await page.goto(`${site.url}/uk/texts/yak-chytaty-vdvokh/${id}`)
    expect(await page.locator('[name="sides"]').count()).toBe(0)
    expect(await printed(page, 5, 'source')).toMatch(/language = \{ukrainian\}/)
  })
})

test('the text’s own page is for people with a link, not for search', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en${text}/share`)
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
    expect(await page.title()).toBe('The letter that came home: share and cite — Poruch')
    expect(await page.locator('summary').count()).toBe(4)
    expect(await printed(page, 1, 'target')).toContain(
      `“The letter that came home” [Літера, що повернулася додому]`,
    )
    expect(await printed(page, 1, 'target')).toContain(`${site.url}${text}.`)
    expect(await printed(page, 2, 'source')).toMatch(/language = \{ukrainian\}/)
  })
})

test('a reference names the day on which the reader reads, where the reader is', async () => {
  await withPage(browser, { ...desk, timezoneId: 'Europe/Kyiv' }, async (page) => {
    await page.clock.setFixedTime(new Date('2026-03-07T23:30:00Z'))
    for (const [ui, day] of [
      ['uk', '(дата звернення: 08.03.2026)'],
      ['en', 'accessed March 8, 2026, '],
    ] as const) {
      await page.goto(`${site.url}/${ui}${passage}`)
      await expect.poll(() => printed(page, 4)).toContain(day)
      expect(await printed(page, 5)).toContain('urldate = {2026-03-08}')
      expect(await printed(page, 6, 'source')).toContain('Y2  - 2026/03/08')
      expect(JSON.parse((await printed(page, 7)) ?? '')[0].accessed).toEqual({ 'date-parts': [[2026, 3, 8]] })
    }
  })
})

test('a button copies what stands beside it, and says so', async () => {
  await withPage(browser, withClipboard, async (page) => {
    await page.goto(`${site.url}/uk${passage}`)
    await page.locator('details[open] [data-sides="both"] [data-copy]').click()
    await expect.poll(() => page.locator('[role="status"]').innerText()).toBe('Скопійовано.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await printed(page, 1))
    await page.locator('section[aria-labelledby="share"] [data-copy]').click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${passage}`)
  })
})

test('where the browser forbids copying, the words are selected, and that is said', async () => {
  await withPage(browser, desk, async (page) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Denied', 'NotAllowedError'))
    })
    await page.goto(`${site.url}/en${passage}`)
    await page.locator('details[open] [data-sides="both"] [data-copy]').click()
    await expect.poll(() => page.locator('[role="status"]').innerText()).toContain('copy them yourself')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await printed(page, 1))
  })
})

test('the system’s sheet is offered where there is one', async () => {
  await withPage(browser, desk, async (page) => {
    const offer = page.locator('[data-share]')
    await page.addInitScript(() => {
      Object.assign(navigator, { share: async (shared: ShareData) => Object.assign(window, { shared }) })
    })
    await page.goto(`${site.url}/en${passage}`)
    await offer.getByRole('button').click()
    expect(await page.evaluate(() => (window as unknown as { shared: ShareData }).shared)).toEqual({
      url: `${site.url}${passage}`,
      title: 'The letter that came home: paragraph 2',
    })
  })
  await withPage(browser, desk, async (page) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share')
    })
    await page.goto(`${site.url}/en${passage}`)
    await page.locator('[data-copy]:visible').first().waitFor()
    expect(await page.locator('[data-share]').isVisible()).toBe(false)
  })
})
