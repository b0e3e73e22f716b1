import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { speculationFile } from '#server/speculation-rules.ts'
import { noteShifts, shiftsOf } from '../support/note-shifts.ts'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withPage } from '../support/open-browser.ts'
import { serveInPieces } from '../support/serve-in-pieces.ts'

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

describe('faces that come late', () => {
  test.each([
    ['the Latin ones', 400, 0],
    ['the Cyrillic ones', 0, 400],
    ['all, about when the page is painted first', 90, 120],
  ])('move nothing: %s', async (_, latin, cyrillic) => {
    for (const screen of [phone, desk]) {
      for (const path of ['/uk', '/en/texts/litera-g']) {
        await withPage(browser, screen, async (page) => {
          await noteShifts(page)
          await page.route('**/*.woff2', async (route) => {
            const delay = route.request().url().includes('cyrillic') ? cyrillic : latin
            await new Promise((resolve) => setTimeout(resolve, delay))
            await route.continue()
          })
          await page.goto(site.url + path, { waitUntil: 'networkidle' })
          expect(await shiftsOf(page), path).toEqual([])
        })
      }
    }
  })

  test('are there on the next page', async () => {
    await withPage(browser, phone, async (page) => {
      await requestsOf(page, '/en/texts/litera-g')
      const cdp = await page.context().newCDPSession(page)
      for (const command of ['DOM.enable', 'CSS.enable'] as const) await cdp.send(command)
      const faces = async () => {
        await page.goto(`${site.url}/uk`)
        const { root } = await cdp.send('DOM.getDocument')
        const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' })
        const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId })
        return fonts.map(({ familyName }) => familyName)
      }
      await expect.poll(faces).toEqual(['Literata'])
    })
  })
})

/** After each of these a browser may paint what it has. */
const ends: readonly (readonly [string, RegExp])[] = [
  ['the head of the page', /<\/header>/],
  ['the title', /<\/h1>/],
  ['the button of the layouts', /popoverTarget="views">[\s\S]*?<\/button>/i],
  ['the layouts', /<\/fieldset>/],
  ['the tools', /data-left=[\s\S]*?<\/p>/],
  ['a half of a pair', /<div[^>]* data-kind="paragraph">[\s\S]*?<\/p><\/div>/],
  ['some pairs', /(?:<div[^>]* data-kind="paragraph">[\s\S]*?){3}(?=<div[^>]* data-kind)/],
]
test.each(ends)(
  'a page that stops for a while after %s moves nothing when the rest comes',
  async (_, end) => {
    const slow = await serveInPieces(site.url, (html) => {
      const found = end.exec(html.slice(html.indexOf('<body')))
      if (found === null) throw new Error(`The page has no ${end}`)
      return html.indexOf('<body') + found.index + found[0].length
    })
    try {
      for (const screen of [phone, desk])
        await withPage(browser, screen, async (page) => {
          await noteShifts(page)
          await page.goto(`${slow.url}/uk/texts/litera-g`, { waitUntil: 'load' })
          expect(await shiftsOf(page)).toEqual([])
        })
    } finally {
      slow.stop()
    }
  },
)
