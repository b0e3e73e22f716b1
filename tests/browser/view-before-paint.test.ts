import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { noteShifts, shiftsOf } from '../support/note-shifts.ts'
import { onSite } from '../support/on-site.ts'
import { desk, forbidScripts, phone, withoutScript, withPage } from '../support/open-browser.ts'
import { untilSent } from '../support/until-sent.ts'

const { site, browser } = await onSite()

const text = '/uk/texts/litera-g'
const other = '/en/texts/pershyi-snih'
const screens = [
  ['a phone', phone],
  ['a desk', desk],
] as const

const checked = (page: Page) =>
  page
    .locator('#views input:checked')
    .evaluateAll((all: HTMLInputElement[]) => all.map(({ name, value }) => (name === 'swap' ? name : value)))

/** Chooses a layout on a page of its own, and waits until the worker has the words. */
async function keep(page: Page, layout: string, words = layout): Promise<void> {
  await page.goto(site.url + text)
  await page.locator(`#views [value="${layout}"]`).evaluate((input: HTMLInputElement) => input.click())
  await untilSent(page, words)
}

/** The languages in which there is anything to read. */
const shown = (page: Page) =>
  page
    .locator('[data-kind] > [lang]')
    .evaluateAll((halves: HTMLElement[]) => [
      ...new Set(halves.flatMap((half) => (half.checkVisibility() ? half.lang : []))),
    ])

describe('a layout that the address asks for', () => {
  for (const [name, screen] of screens) {
    test(`is there on ${name} without a script, and goes along to the other language`, async () => {
      await withPage(browser, { ...screen, ...withoutScript }, async (page) => {
        await page.goto(`${site.url}${text}?view=original-swapped`)
        expect(await checked(page)).toEqual(['original', 'swap'])
        expect(await shown(page)).toEqual(['uk'])
        await page.locator('a[data-language="en"]').click()
        await page.waitForURL(`${site.url}/en/texts/litera-g?view=original-swapped`)
        expect(await checked(page)).toEqual(['original', 'swap'])
      })
    })

    test(`moves nothing on ${name} while the page comes`, async () => {
      await withPage(browser, screen, async (page) => {
        await noteShifts(page)
        for (const view of ['stacked-swapped', 'translation']) {
          await page.goto(`${site.url}${text}?view=${view}`, { waitUntil: 'networkidle' })
          expect(await shiftsOf(page), view).toEqual([])
          expect((await checked(page)).includes('swap')).toBe(view === 'stacked-swapped')
        }
      })
    })
  }
})

describe('a layout that was chosen before', () => {
  for (const [name, screen] of screens)
    test(`is in the next text as it comes, and moves nothing on ${name}`, async () => {
      await withPage(browser, screen, async (page) => {
        await keep(page, 'original')
        await noteShifts(page)
        await page.goto(site.url + other, { waitUntil: 'networkidle' })
        expect(await shiftsOf(page)).toEqual([])
        expect(await checked(page)).toEqual(['original'])
        expect(page.url()).toBe(site.url + other)
        await forbidScripts(page)
        await page.goto(site.url + other)
        expect(await checked(page)).toEqual(['original'])
        expect(await shown(page)).toEqual(['uk'])
      })
    })

  test('gives way to one that the address asks for, the usual among them', async () => {
    await withPage(browser, desk, async (page) => {
      await keep(page, 'original')
      await forbidScripts(page)
      for (const view of ['side', 'translation']) {
        await page.goto(`${site.url}${other}?view=${view}`)
        expect(await checked(page)).toEqual([view])
      }
      await page.goto(`${site.url}${other}?view=upside-down`)
      expect(await checked(page)).toEqual(['original'])
    })
  })

  test('lies beside what is worn, and each is let go by itself, the worker with the last', async () => {
    await withPage(browser, desk, async (page) => {
      await keep(page, 'reveal')
      await page.goto(`${site.url}/uk/comfort`)
      await page.locator('[value="theme-sepia"] + span').click()
      await untilSent(page, 'theme-sepia reveal')
      await page.goto(site.url + other)
      expect(await checked(page)).toEqual(['reveal'])
      expect(await page.locator('html').getAttribute('data-comfort')).toBe('theme-sepia')
      await keep(page, 'side', 'theme-sepia')
      await page.goto(`${site.url}/uk/comfort`)
      await page.locator('[value="theme-system"] + span').click()
      await untilSent(page, '')
    })
  })

  test('is set by the script where a worker of another day knows nothing of it, and told to the worker', async () => {
    await withPage(browser, desk, async (page) => {
      await keep(page, 'reveal')
      await page.evaluate(async () => {
        await (await caches.open('poruch.comfort')).put('/comfort', new Response(''))
      })
      await page.goto(site.url + other)
      expect(await checked(page)).toEqual(['reveal'])
      await untilSent(page, 'reveal')
    })
  })

  test('is no more than the usual where only the worker has it still', async () => {
    await withPage(browser, desk, async (page) => {
      await keep(page, 'reveal')
      for (const kept of [null, '"]{']) {
        await page.evaluate((words) => {
          if (words === null) localStorage.clear()
          else localStorage.setItem('poruch.view', words)
        }, kept)
        await page.goto(site.url + other)
        expect(await checked(page)).toEqual(['side'])
      }
      await untilSent(page, '')
    })
  })
})
