import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { findAxeFaults, findColourFaults } from '../support/find-axe-faults.ts'
import { everyCase, meetInPairs } from '../support/meet-in-pairs.ts'
import { onOwnSite } from '../support/on-site.ts'
import { withPage } from '../support/open-browser.ts'
import { quotedThen, writeVariedText } from '../support/write-varied-text.ts'

// PORUCH_EVERY_LOOK=1 tries all of them, which takes minutes; otherwise any two values meet at least once, and pages but the
// reading page are as narrow or as wide as they get.
const isEvery = process.env.PORUCH_EVERY_LOOK === '1'
const choose = isEvery ? everyCase : meetInPairs

const ui = ['uk', 'en'] as const
const width = ['320', '390', '768', '1440'] as const
const looks = { ui, width: isEvery ? width : (['320', '1440'] as const) }
const layouts = {
  view: ['side', 'stacked', 'reveal', 'original', 'translation'],
  sides: ['own', 'swapped'],
} as const

const slug = 'usiakyi-tekst'
const text = `/texts/${slug}`
const ofText = ['corrections', 'in/deepl', 'compare/deepl', 'a00001', 'a00010', quotedThen, 'share']
const bundled = [
  '',
  '/texts/litera-g',
  '/texts/litera-g/v1xtdj',
  '/texts/yak-chytaty-vdvokh',
  '/texts/borshch-na-zavtra',
  '/texts/rozmova-naperedodni#term-1',
  '/about',
  '/comfort',
  '/accessibility',
  '/keys',
  '/nowhere',
]

const { site, browser } = await onOwnSite((folder) => writeVariedText(folder, slug))

const openPage = (width: string, use: (page: Page) => Promise<void>) =>
  withPage(browser, { viewport: { width: Number(width), height: 900 }, serviceWorkers: 'block' }, use)

async function openDetails(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true
  })
}

/** A theme is worn on a device of the other kind, so that nothing of its own is left. */
const otherColours = [
  { theme: '', colorScheme: 'dark' },
  { theme: 'theme-dark', colorScheme: 'light' },
  { theme: 'theme-sepia', colorScheme: 'dark' },
  { theme: 'theme-light', colorScheme: 'dark' },
] as const

/** Chooses as another tab would. */
async function wear(page: Page, { theme, colorScheme }: (typeof otherColours)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate((chosen) => {
    localStorage.setItem('poruch.comfort', chosen)
    dispatchEvent(new StorageEvent('storage', { key: 'poruch.comfort' }))
  }, theme)
  await page.waitForSelector(theme === '' ? 'html:not([data-comfort])' : `html[data-comfort="${theme}"]`)
}

const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

/** What axe finds in light colours, and then in the colours of each other choice; pages come in light ones. */
async function faultsInAllColours(page: Page): Promise<string[]> {
  const faults = await findAxeFaults(page)
  const papers = [await paperOf(page)]
  for (const colours of otherColours) {
    await wear(page, colours)
    papers.push(await paperOf(page))
    const found = await findColourFaults(page)
    faults.push(...found.map((each) => `${Object.values(colours).join(' on ')}, ${each}`))
  }
  const [light, ...others] = papers
  expect([new Set(papers).size, others.at(-1)]).toEqual([3, light])
  return faults
}

test('axe as it is asked here finds what is amiss: names, sizes, contrast of 4.5 and of 7 to 1', async () => {
  await openPage('390', async (page) => {
    await page.setContent(`<!doctype html><html lang="uk"><title>Ґанок</title><body style="background:#fff"><main>
      <h1>Ґанок</h1><button></button><p style="color:#666">Скрипить.</p><p style="color:#999">Мовчить.</p>
      <a href="/a" style="font-size:8px">А</a><br><a href="/b" style="font-size:8px">Б</a></main>`)
    const found = (await findAxeFaults(page)).map((fault) => fault.split(':')[0]).sort()
    expect(found).toEqual(['button-name', 'color-contrast', 'color-contrast-enhanced', 'target-size'])
    expect((await findColourFaults(page)).join()).toMatch(/Скрипить.*Мовчить/s)
  })
})

describe('axe finds nothing, and all words have a contrast of 7:1 in all colours', () => {
  test.each(choose({ ui, width, ...layouts }))(
    'on a text in $ui, $width pixels wide, laid out $view, sides $sides',
    async ({ ui, view, sides, width }) => {
      await openPage(width, async (page) => {
        await page.goto(`${site.url}/${ui}${text}?view=${view}${sides === 'swapped' ? '-swapped' : ''}`)
        expect(await page.locator('[name="view"]:checked').getAttribute('value')).toBe(view)
        await openDetails(page)
        expect(await faultsInAllColours(page)).toEqual([])
      })
    },
  )

  test.each(choose({ ...looks, each: ofText }))(
    'on the page “$each” of a text in $ui, $width pixels wide',
    async ({ ui, each, width }) => {
      await openPage(width, async (page) => {
        await page.goto(`${site.url}/${ui}${text}/${each}`)
        expect(await page.locator('main h1').isVisible()).toBe(true)
        await openDetails(page)
        expect(await faultsInAllColours(page)).toEqual([])
      })
    },
  )

  test.each(choose({ ...looks, path: bundled }))(
    'on the bundled page “$path” in $ui, $width pixels wide',
    async ({ ui, path, width }) => {
      await openPage(width, async (page) => {
        await page.goto(`${inject('site')}/${ui}${path}`)
        expect(await page.locator('main h1').isVisible()).toBe(true)
        await openDetails(page)
        expect(await faultsInAllColours(page)).toEqual([])
      })
    },
  )

  test.each(choose({ ...looks, sheet: ['share', 'comfort', 'keys', 'a00001'] }))(
    'on a page that opens over a text in $ui, $width pixels wide: $sheet',
    async ({ ui, sheet, width }) => {
      await openPage(width, async (page) => {
        await page.goto(`${site.url}/${ui}${text}#a00001`)
        await page
          .locator(`a[data-in-place][href$="/${sheet}"]`)
          .first()
          .evaluate((link: HTMLElement) => link.click())
        await page.locator('dialog[open] h1').waitFor()
        await openDetails(page)
        expect(await faultsInAllColours(page)).toEqual([])
      })
    },
  )
})
