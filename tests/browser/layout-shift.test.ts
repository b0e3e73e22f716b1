import { describe, expect, test } from 'vitest'
import { noteShifts, shiftsOf } from '../support/note-shifts.ts'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withPage } from '../support/open-browser.ts'
import { serveInPieces } from '../support/serve-in-pieces.ts'

const { site, browser } = await onSite()

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
      await page.goto(`${site.url}/en/texts/litera-g`, { waitUntil: 'networkidle' })
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
