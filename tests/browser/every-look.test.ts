import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyCase, meetInPairs } from '../support/meet-in-pairs.ts'
import { openBrowser, withPage } from '../support/open-browser.ts'
import { type Site, startSite } from '../support/start-site.ts'
import { quotedThen, writeVariedText } from '../support/write-varied-text.ts'

// PORUCH_EVERY_LOOK=1 tries all of them, which takes minutes; otherwise any two values meet at least once.
const isEvery = process.env.PORUCH_EVERY_LOOK === '1'
const choose = isEvery ? everyCase : meetInPairs

const looks = {
  ui: ['uk', 'en'],
  width: ['320', '390', '768', '1440'],
  colours: ['light device', 'dark device', 'theme-light', 'theme-sepia', 'theme-dark'],
} as const
const layouts = {
  view: ['side', 'stacked', 'reveal', 'original', 'translation'],
  sides: ['own', 'swapped'],
} as const
const slug = 'usiakyi-tekst'
/** The other pages of a text; what accessibility.test.ts opens is not opened again unless everything is. */
const ofText = ['corrections', 'in/deepl', 'compare/deepl', 'a00010', quotedThen]
const other = ofText.map((each) => `/texts/${slug}/${each}`)
if (isEvery) other.push('', '/about', '/comfort', '/accessibility', '/keys', '/nowhere')

let folder = ''
let site: Site
let browser: Browser
const text = `/texts/${slug}`
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-looks-'))
  writeVariedText(folder, slug)
  ;[site, browser] = await Promise.all([startSite(folder), openBrowser()])
})
afterAll(async () => {
  await Promise.all([site?.stop(), browser?.close()])
  rmSync(folder, { recursive: true, force: true })
})

type Look = { readonly width: string; readonly colours: string }

/** Opens a page as wide and in such colours. A theme is worn on a device of the other kind, so that nothing of its own is left. */
async function withLook(look: Look, use: (page: Page) => Promise<void>): Promise<void> {
  const isTheme = look.colours.startsWith('theme-')
  const isDark = isTheme ? look.colours !== 'theme-dark' : look.colours === 'dark device'
  const options: BrowserContextOptions = {
    viewport: { width: Number(look.width), height: 900 },
    colorScheme: isDark ? 'dark' : 'light',
  }
  await withPage(browser, options, async (page) => {
    if (isTheme)
      await page.addInitScript((theme) => localStorage.setItem('poruch.comfort', theme), look.colours)
    await use(page)
  })
}

async function open(page: Page, path: string, { colours }: Look): Promise<void> {
  await page.goto(site.url + path)
  if (colours.startsWith('theme-')) await page.waitForSelector(`html[data-comfort="${colours}"]`)
  await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true
  })
}

/** What axe finds by WCAG 2.2 up to AA, by its own good practice, and by the contrast of AAA (1.4.6). */
async function faultsOf(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations, passes } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: tags },
      rules: { 'color-contrast-enhanced': { enabled: true } },
    })
    .analyze()
  const isTried = passes.some(({ id }) => id === 'color-contrast-enhanced')
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  return isTried ? faults : ['No contrast was tried', ...faults]
}

describe('axe finds nothing, and all words have a contrast of 7:1', () => {
  test.each(choose({ ...looks, ...layouts }))(
    'on a text in $ui, $width pixels wide, $colours, laid out $view, sides $sides',
    async ({ ui, view, sides, ...look }) => {
      await withLook(look, async (page) => {
        await open(page, `/${ui}${text}?view=${view}${sides === 'swapped' ? '-swapped' : ''}`, look)
        expect(await page.locator('[name="view"]:checked').getAttribute('value')).toBe(view)
        expect(await faultsOf(page)).toEqual([])
      })
    },
  )

  test.each(choose({ ...looks, other }))(
    'on other pages in $ui, $width pixels wide, $colours: $other',
    async ({ ui, other, ...look }) => {
      await withLook(look, async (page) => {
        await open(page, `/${ui}${other}`, look)
        expect(await page.locator('main h1').isVisible()).toBe(true)
        expect(await faultsOf(page)).toEqual([])
      })
    },
  )

  test.each(choose({ ...looks, sheet: ['share', 'comfort', 'keys', 'a00001'] }))(
    'on a page that opens over a text in $ui, $width pixels wide, $colours: $sheet',
    async ({ ui, sheet, ...look }) => {
      await withLook(look, async (page) => {
        await open(page, `/${ui}${text}#a00001`, look)
        await page
          .locator(`a[data-in-place][href$="/${sheet}"]`)
          .first()
          .evaluate((link: HTMLElement) => link.click())
        await page.locator('dialog[open] h1').waitFor()
        expect(await faultsOf(page)).toEqual([])
      })
    },
  )
})
