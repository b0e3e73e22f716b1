import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { speculationFile } from '#server/speculation-rules.ts'
import { onSite } from '../support/on-site.ts'
import { desk, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

/** Everything that a page asks for until it is quiet. */
async function requestsOf(page: Page, path: string) {
  const asked: Promise<{ url: string; bytes: number; sent: number; type: string }>[] = []
  page.on('response', (response) => {
    const read = async () => {
      const body = await response.body().catch(() => Buffer.alloc(0))
      const { responseBodySize: sent } = await response.request().sizes()
      return { url: response.url(), bytes: body.length, sent, type: response.request().resourceType() }
    }
    asked.push(read())
  })
  await page.goto(site.url + path, { waitUntil: 'networkidle' })
  return Promise.all(asked)
}

test('a reading page asks nobody but its own site', async () => {
  await withPage(browser, desk, async (page) => {
    for (const path of ['/uk', '/en/texts/litera-g', '/uk/about', '/en/nowhere']) {
      for (const { url } of await requestsOf(page, path)) expect(new URL(url).origin).toBe(site.url)
    }
  })
})

test('pages of ours are fetched ahead of need, but for those that open in place, and nothing else', async () => {
  const { prefetch } = JSON.parse((await speculationFile()).body.toString())
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g`)
    const fetched = await page
      .locator(prefetch[0].where.selector_matches)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    for (const path of ['/uk', '/uk/about', '/en/texts/litera-g']) expect(fetched).toContain(path)
    for (const path of fetched) expect(path).toMatch(/^\/(uk|en)(\/(?!comfort|keys)|$)/)
    expect(fetched.filter((path) => /\/(share|[0-9a-z]{6})$/.test(path))).toEqual([])
  })
})

test('the fonts of a page with both languages, upright and italic, weigh 45 kB at most', async () => {
  await withPage(browser, desk, async (page) => {
    const fonts = (await requestsOf(page, '/en/texts/litera-g')).filter(({ type }) => type === 'font')
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    expect(fonts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(45_000)
  })
})

test('a page brings one script of at most 4 kB, as it is sent, and breaks no rule of its own policy', async () => {
  await withPage(browser, desk, async (page) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(String(error)))
    const scripts = (await requestsOf(page, '/en/texts/litera-g')).filter(({ type }) => type === 'script')
    expect(scripts).toHaveLength(1)
    expect(scripts[0]?.sent).toBeGreaterThan(100)
    expect(scripts[0]?.sent).toBeLessThanOrEqual(4_000)
    expect(await page.locator('script:not([src]):not([type="application/ld+json"])').count()).toBe(0)
    expect(await page.locator('[style]').count()).toBe(0)
    expect(faults).toEqual([])
  })
})
