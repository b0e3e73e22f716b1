import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'
import { type Site, startSite } from '../support/start-site.ts'
import { idOf, writeLongText } from '../support/write-long-text.ts'

const { site, browser } = await onSite()

const rows = '[data-kind="paragraph"]'
const half = (row: Locator, language: 'uk' | 'en') => row.locator(`:scope > div[lang="${language}"]`)
const boxOf = async (place: Locator) => (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
const isCovered = (words: Locator) =>
  words
    .locator('p')
    .first()
    .evaluate((paragraph) => getComputedStyle(paragraph).opacity === '0')

const choose = (page: Page, layout: string) => press(page, `[value="${layout}"]`)
const swap = (page: Page) => press(page, '[name="swap"]')

/** Opens the choice where it waits behind a button. */
async function press(page: Page, which: string): Promise<void> {
  const input = page.locator(`#views input${which}`)
  if (await input.isChecked()) return
  const open = page.locator('button[popovertarget="views"]')
  if (await open.isVisible()) await open.click()
  await input.check({ force: true })
  await page.keyboard.press('Escape')
}

/** Chooses a layout where it stands: to click a locator scrolls, even to what sticks to the screen. */
async function pointAt(page: Page, layout: string): Promise<void> {
  const { x, y, width, height } = await boxOf(page.locator('#views').getByText(layout))
  await page.mouse.click(x + width / 2, y + height / 2)
}

/** How many stretches of a long text are laid out as soon as its layout is changed. */
const firstLaidOut = () =>
  new Promise<number>((resolve) => {
    addEventListener(
      'change',
      () =>
        requestAnimationFrame(() => {
          const rows = [...document.querySelectorAll('section > div > :first-child')]
          resolve(rows.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length)
        }),
      { once: true },
    )
  })

/** Where all halves stand. */
const places = (page: Page) =>
  page
    .locator('[data-kind] > div[lang]')
    .evaluateAll((halves) => halves.map((each) => JSON.stringify(each.getBoundingClientRect())).join('\n'))

describe('the layout that covers the translation', () => {
  test('keeps its place, and shows the one that is pointed at; nothing moves', async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/en/texts/litera-g`)
      const before = await places(page)
      await choose(page, 'reveal')
      expect(await places(page)).toBe(before)
      const [first, second] = [page.locator(rows).nth(0), page.locator(rows).nth(1)]
      expect([await isCovered(half(first, 'uk')), await isCovered(half(first, 'en'))]).toEqual([false, true])
      await half(first, 'en').hover()
      expect([await isCovered(half(first, 'en')), await isCovered(half(second, 'en'))]).toEqual([false, true])
      await half(second, 'en').hover()
      expect([await isCovered(half(first, 'en')), await isCovered(half(second, 'en'))]).toEqual([true, false])
      expect(await places(page)).toBe(before)
    })
  })

  test('covers the original where the sides are swapped', async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/en/texts/litera-g`)
      await choose(page, 'reveal')
      await swap(page)
      const row = page.locator(rows).first()
      expect([await isCovered(half(row, 'uk')), await isCovered(half(row, 'en'))]).toEqual([true, false])
      expect((await boxOf(half(row, 'en'))).x).toBeLessThan((await boxOf(half(row, 'uk'))).x)
    })
  })

  test('shows the paragraph whose number is followed, without a pointer that can hover', async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/uk/texts/litera-g`)
      await choose(page, 'reveal')
      const row = page.locator(rows).nth(2)
      await row.locator(':scope > a').focus()
      expect(await isCovered(half(row, 'en'))).toBe(true)
      await page.keyboard.press('Enter')
      expect(await isCovered(half(row, 'en'))).toBe(false)
    })
  })

  test('hides nothing from those who listen, and no note about a translation from those who see', async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/en/texts/litera-g`)
      await choose(page, 'reveal')
      expect(await page.locator(rows).first().ariaSnapshot()).toContain('Take the letter г')
      const note = page.locator(`${rows} [data-claim="machine"]`).first()
      expect(await note.evaluate((words) => getComputedStyle(words).opacity)).toBe('1')
    })
  })

  for (const ui of ['uk', 'en'] as const)
    test(`on a phone what is read stands above what is covered, and a finger shows it (${ui})`, async () => {
      await withPage(browser, phone, async (page) => {
        await page.goto(`${site.url}/${ui}/texts/litera-g`)
        await choose(page, 'reveal')
        const row = page.locator(rows).nth(1)
        await row.scrollIntoViewIfNeeded()
        const [uk, en] = [await boxOf(half(row, 'uk')), await boxOf(half(row, 'en'))]
        expect(uk.y + uk.height).toBeLessThanOrEqual(en.y)
        expect(await isCovered(half(row, 'en'))).toBe(true)
        await half(row, 'en').tap()
        expect(await isCovered(half(row, 'en'))).toBe(false)
        expect((await boxOf(half(row, 'en'))).height).toBe(en.height)
        const next = half(page.locator(rows).nth(2), 'en')
        await next.tap()
        expect([await isCovered(half(row, 'en')), await isCovered(next)]).toEqual([true, false])
      })
    })
})

describe('swapped sides', () => {
  test('have the translation on the left, its title above it, and change nothing for one language alone', async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/uk/texts/litera-g`)
      await swap(page)
      for (const place of [page.locator(rows).first(), page.locator('article header > div')]) {
        const [uk, en] = await Promise.all([
          boxOf(place.locator('[lang="uk"]').first()),
          boxOf(place.locator('[lang="en"]').first()),
        ])
        expect(en.x + en.width).toBeLessThan(uk.x)
      }
      await choose(page, 'original')
      expect(await half(page.locator(rows).first(), 'uk').isVisible()).toBe(true)
      expect(await page.getByText('Поміняти місцями').isVisible()).toBe(false)
    })
  })

  for (const [name, screen, layout] of [
    ['a phone', phone, 'side'],
    ['a wide page', desk, 'stacked'],
  ] as const)
    test(`one under the other, the other language comes first and larger on ${name}`, async () => {
      await withPage(browser, { ...screen, ...withoutScript }, async (page) => {
        await page.goto(`${site.url}/uk/texts/litera-g`)
        await choose(page, layout)
        await swap(page)
        const row = page.locator(rows).nth(1)
        const [uk, en] = [await boxOf(half(row, 'uk')), await boxOf(half(row, 'en'))]
        expect(en.y + en.height).toBeLessThanOrEqual(uk.y)
        const size = (language: 'uk' | 'en') =>
          half(row, language).evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize))
        expect(await size('en')).toBeGreaterThan(await size('uk'))
        const number = await boxOf(row.locator(':scope > a'))
        expect(number.y).toBeLessThan(en.y + en.height)
      })
    })

  test('on a phone no line runs under the number of its paragraph', async () => {
    for (const layout of ['side', 'reveal'])
      await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
        await page.goto(`${site.url}/en/texts/litera-g`)
        await swap(page)
        await choose(page, layout)
        const overlaps = await page.locator(`${rows}:has(> a)`).evaluateAll(
          (all) =>
            all.filter((row) => {
              const number = row.querySelector(':scope > a')?.getBoundingClientRect() ?? new DOMRect()
              return [...row.querySelectorAll(':scope > div p')].some((paragraph) => {
                const range = document.createRange()
                range.selectNodeContents(paragraph)
                return [...range.getClientRects()].some(
                  (line) =>
                    line.right > number.left && line.bottom > number.top && line.top < number.bottom - 8,
                )
              })
            }).length,
        )
        expect(overlaps, layout).toBe(0)
      })
  })
})

test('on paper everything stands as it is written, whatever the screen shows', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    await choose(page, 'reveal')
    await swap(page)
    await page.emulateMedia({ media: 'print' })
    const row = page.locator(rows).first()
    expect([await isCovered(half(row, 'uk')), await isCovered(half(row, 'en'))]).toEqual([false, false])
    expect((await boxOf(half(row, 'uk'))).x).toBeLessThan((await boxOf(half(row, 'en'))).x)
  })
})

describe('a layout in the address', () => {
  const checked = (page: Page) =>
    page
      .locator('#views input:checked')
      .evaluateAll((all) =>
        all.map((input) =>
          input instanceof HTMLInputElement && input.name === 'view' ? input.value : 'swap',
        ),
      )

  test('is shown, whatever the reader had before, and is not kept for other texts', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${site.url}/en/texts/litera-g`)
      await choose(page, 'original')
      await page.goto(`${site.url}/en/texts/litera-g?view=reveal-swapped`)
      expect(await checked(page)).toEqual(['reveal', 'swap'])
      await page.goto(`${site.url}/en/texts/pershyi-snih`)
      expect(await checked(page)).toEqual(['original'])
    })
  })

  test('that is none is as if there were none', async () => {
    await withPage(browser, desk, async (page) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      for (const rubbish of ['', 'upside-down', '"]', 'swap', '%E0%A4%A'])
        for (const place of ['?view=', '?other=']) {
          await page.goto(`${site.url}/en/texts/litera-g${place}${rubbish}`)
          expect(await checked(page)).toEqual(['side'])
        }
      expect(faults).toEqual([])
    })
  })

  test('is what was chosen last, and is the same in the other language', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${site.url}/en/texts/litera-g?from=feed`)
      await choose(page, 'stacked')
      await page.waitForURL(`${site.url}/en/texts/litera-g?from=feed&view=stacked`)
      await swap(page)
      await page.waitForURL(/view=stacked-swapped/)
      await page.evaluate(() => localStorage.clear())
      await page.locator('a[data-language="uk"]').click()
      await page.waitForURL(/\/uk\//)
      expect(await checked(page)).toEqual(['stacked', 'swap'])
    })
  })

  test('swapped sides are kept from text to text; rubbish that is kept harms nobody', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${site.url}/en/texts/litera-g`)
      await swap(page)
      await page.goto(`${site.url}/en/texts/pershyi-snih`)
      expect(await checked(page)).toEqual(['side', 'swap'])
      await page.evaluate(() => localStorage.setItem('poruch.view', '"]{'))
      await page.reload()
      expect(await checked(page)).not.toContain('reveal')
    })
  })
})

test('a change of layout leaves the paragraph that is being read where it is', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/uk/texts/na-tomu-botsi-mostu`)
    const row = page.locator(rows).nth(9)
    await row.evaluate((each) =>
      scrollBy({ top: each.getBoundingClientRect().top - 90, behavior: 'instant' }),
    )
    for (const layout of ['Одне під одним', 'Лише переклад', 'Підглядати', 'Поруч']) {
      await pointAt(page, layout)
      await expect.poll(async () => Math.abs((await boxOf(row)).y - 90)).toBeLessThan(3)
    }
  })
})

describe('a text of 300 paragraphs', () => {
  let folder = ''
  let long: Site
  let path = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'poruch-long-'))
    path = `/uk/texts/${writeLongText(folder, 300)}`
    writeLongText(folder, 8, { slug: 'iz-zaholovkamy', headingEvery: 4 })
    long = await startSite(folder)
  })
  afterAll(async () => {
    await long?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('is laid out where it is read alone, and a link leads to its paragraph all the same', async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${long.url}${path}#${idOf(250)}`)
      const row = page.locator(`[id="${idOf(250)}"]`)
      await expect.poll(async () => (await boxOf(row)).y).toBeGreaterThan(40)
      await expect.poll(async () => (await boxOf(row)).y).toBeLessThan(140)
      const laidOut = await page
        .locator('section > div')
        .evaluateAll(
          (all) =>
            all.filter((each) => each.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }))
              .length,
        )
      expect(laidOut).toBeGreaterThan(0)
      expect(laidOut).toBeLessThan(20)
    })
  })

  for (const holding of ['auto', 'none'])
    test(`is changed where it is read first, and all of it then (overflow-anchor: ${holding})`, async () => {
      await withPage(browser, desk, async (page) => {
        await page.goto(`${long.url}${path}#${idOf(150)}`)
        // Not every browser holds the place where words above it move.
        await page.evaluate((anchoring) => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(`* { overflow-anchor: ${anchoring} }`)
          document.adoptedStyleSheets = [sheet]
        }, holding)
        const row = page.locator(`[id="${idOf(150)}"]`)
        for (const layout of ['Одне під одним', 'Лише переклад', 'Підглядати', 'Поруч']) {
          await row.evaluate((each) =>
            scrollBy({ top: each.getBoundingClientRect().top - 90, behavior: 'instant' }),
          )
          const [first] = await Promise.all([page.evaluate(firstLaidOut), pointAt(page, layout)])
          expect(first, layout).toBeLessThan(5)
          await expect.poll(() => page.locator('section > [style*="hidden"]').count()).toBe(0)
          await page.evaluate(async () => {
            for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame)
          })
          await expect.poll(async () => Math.abs((await boxOf(row)).y - 90)).toBeLessThan(3)
        }
      })
    })

  test('is not brought back to where it was when a layout was last chosen, by a choice without a press', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${long.url}${path}#${idOf(20)}`)
      await pointAt(page, 'Одне під одним')
      await expect.poll(() => page.locator('section > [style*="hidden"]').count()).toBe(0)
      const row = page.locator(`[id="${idOf(200)}"]`)
      await row.evaluate((each) => each.scrollIntoView({ behavior: 'instant' }))
      await expect.poll(async () => Math.abs((await boxOf(row)).y)).toBeLessThan(300)
      await page.locator('#views [value="side"]').evaluate((button: HTMLInputElement) => button.click())
      await page.waitForURL(/view=side/)
      await expect.poll(() => page.locator('section > [style*="hidden"]').count()).toBe(0)
      // Browsers themselves leave it about where it was; the paragraph of then is tens of screens away.
      expect(Math.abs((await boxOf(row)).y)).toBeLessThan(2 * (desk.viewport?.height ?? 0))
    })
  })

  for (const [name, screen] of [
    ['phone', phone],
    ['desk', desk],
  ] as const)
    test(`beside it, the note under a heading is set as under a paragraph, in every layout (${name})`, async () => {
      await withPage(browser, screen, async (page) => {
        for (const view of ['side', 'stacked', 'side-swapped', 'stacked-swapped', 'reveal', 'translation']) {
          await page.goto(`${long.url}/uk/texts/iz-zaholovkamy?view=${view}`)
          const looks = await page.locator('[data-kind] [data-claim]').evaluateAll((all) =>
            all.map((note) => {
              const { fontSize, fontWeight, fontFamily } = getComputedStyle(note)
              return [fontSize, fontWeight, fontFamily].join(' ')
            }),
          )
          expect([looks.length, new Set(looks).size], view).toEqual([10, 1])
        }
      })
    })

  test('is searched to its end, and printed whole', async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${long.url}${path}`)
      expect(await page.evaluate(() => Reflect.get(window, 'find').call(window, 'Абзац 287.'))).toBe(true)
      await expect.poll(async () => (await boxOf(page.locator(`[id="${idOf(287)}"]`))).y).toBeLessThan(1000)
      await page.emulateMedia({ media: 'print' })
      const hidden = () =>
        page
          .locator('[data-kind]')
          .evaluateAll(
            (all) => all.filter((row) => !row.checkVisibility({ contentVisibilityAuto: true })).length,
          )
      await expect.poll(hidden).toBe(0)
    })
  })

  test('has its numbers in the margin and within what may be painted, on every screen', async () => {
    for (const width of [390, 960, 1200, 1440])
      await withPage(browser, { viewport: { width, height: 900 }, ...withoutScript }, async (page) => {
        await page.goto(`${long.url}${path}`)
        const number = await boxOf(page.locator(`[id="${idOf(1)}"] > a`))
        const stretch = await boxOf(page.locator('section > div').first())
        expect(number.x).toBeGreaterThanOrEqual(stretch.x)
        expect(number.x + number.width).toBeLessThanOrEqual(stretch.x + stretch.width)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
  })

  test('gives one language alone to those who copy across its paragraphs', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await withPage(browser, { ...desk, permissions }, async (page) => {
      await page.goto(`${long.url}${path}`)
      const copy = async () => {
        await page.evaluate(
          ([from, to]) => {
            const half = (id: string) =>
              document.getElementById(id)?.querySelector('div[lang="uk"] p')?.firstChild
            getSelection()?.setBaseAndExtent(half(from) as Node, 0, half(to) as Node, 8)
          },
          [idOf(2), idOf(9)] as const,
        )
        await page.keyboard.press('Control+C')
        return page.evaluate(() => navigator.clipboard.readText())
      }
      // What cleans copies comes with the first selection.
      await expect.poll(copy).toMatch(/^Абзац 2\. [^A-Za-z]*Абзац 9\.$/)
    })
  })

  test('has the boxes of its rows kept in every layout of a wide screen, since words are costly to build anew', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(long.url + path)
      const row = page.locator(rows).first()
      for (const layout of ['stacked', 'original', 'translation', 'reveal', 'side']) {
        await choose(page, layout)
        expect(await row.evaluate((each) => getComputedStyle(each).display), layout).toBe('grid')
      }
      await choose(page, 'stacked')
      for (const [first, second] of [
        ['uk', 'en'],
        ['en', 'uk'],
      ] as const) {
        const [above, below] = [await boxOf(half(row, first)), await boxOf(half(row, second))]
        expect(below.y).toBeGreaterThanOrEqual(above.y + above.height)
        expect(below.x).toBe(above.x)
        expect(below.width).toBe(above.width)
        await swap(page)
      }
    })
  })

  test('keeps the paragraph that is being read where it is when the layout changes', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${long.url}${path}#${idOf(150)}`)
      const row = page.locator(`[id="${idOf(150)}"]`)
      await expect.poll(async () => (await boxOf(row)).y).toBeLessThan(140)
      const before = (await boxOf(row)).y
      for (const layout of ['Одне під одним', 'Поруч']) {
        await pointAt(page, layout)
        await expect.poll(async () => Math.abs((await boxOf(row)).y - before)).toBeLessThan(3)
      }
    })
  })
})
