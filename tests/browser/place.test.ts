import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onOwnSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'
import { headingIdOf, idOf, writeLongText } from '../support/write-long-text.ts'

const withoutHeadings = 'bez-zahalovkiv'
const changing = 'tekst-yakyi-zminiuietsia'
const { site, browser, folder } = await onOwnSite((texts) => {
  writeLongText(texts, 300, { headingEvery: 30 })
  writeLongText(texts, 30, { slug: withoutHeadings })
  writeLongText(texts, 30, { slug: changing })
})

const long = (ui: 'uk' | 'en') => `${site.url}/${ui}/texts/dovhyi-tekst`
const plain = (ui: 'uk' | 'en') => `${site.url}/${ui}/texts/${withoutHeadings}`
const key = 'poruch.places'
const words = { uk: { open: 'Зміст', back: 'Продовжити' }, en: { open: 'Contents', back: 'Continue' } }
const screens = [
  ['phone', phone],
  ['desk', desk],
] as const
const offer = (page: Page) => page.locator('article > div > a[href^="#"]')
const left = (page: Page) => page.locator('[data-left]')
const kept = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key)
const topOf = (page: Page, id: string) =>
  page.locator(`[id="${id}"]`).evaluate((row) => row.getBoundingClientRect().top)
const footOfTools = (page: Page) =>
  page
    .locator('article > div')
    .first()
    .evaluate((row) => row.getBoundingClientRect().bottom)

/** Brings a paragraph to the upper part of the screen, as one who scrolls does, and waits until that is known. */
async function readTo(page: Page, number: number): Promise<void> {
  await page.locator(`[id="${idOf(number)}"]`).evaluate((row) => row.scrollIntoView({ behavior: 'instant' }))
  await expect.poll(() => kept(page)).toContain(`,"${idOf(number)}"`)
}

describe('the contents', () => {
  for (const [name, screen] of screens)
    for (const ui of ['uk', 'en'] as const)
      for (const script of [true, false])
        test(`lead to each heading, below the tools (${name}, ${ui}, script ${script ? 'on' : 'off'})`, async () => {
          await withPage(browser, { ...screen, javaScriptEnabled: script }, async (page) => {
            await page.goto(long(ui))
            const contents = page.getByRole('navigation', { name: words[ui].open })
            expect(await contents.count()).toBe(0)
            for (const number of [1, 181, 61]) {
              await page.getByRole('button', { name: words[ui].open }).click()
              await contents.locator(`a[href="#${headingIdOf(number)}"]`).click()
              await expect.poll(() => page.url()).toContain(`#${headingIdOf(number)}`)
              // Without a script it goes by a touch beside it.
              if (!script) await page.mouse.click(4, 300)
              await expect.poll(() => contents.count()).toBe(0)
              await expect
                .poll(async () => (await topOf(page, headingIdOf(number))) - (await footOfTools(page)))
                .toBeGreaterThanOrEqual(-1)
              expect(await topOf(page, headingIdOf(number))).toBeLessThan(500)
            }
          })
        })

  test('leave one row to the tools, with the link to Latin letters and the minutes left among them', async () => {
    for (const ui of ['uk', 'en'] as const)
      for (const width of [1280, 1440])
        await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
          await page.goto(`${long(ui)}/letters`)
          await page.evaluate(() => scrollTo({ top: 3_000, behavior: 'instant' }))
          await expect.poll(() => left(page).textContent()).toMatch(/\d/)
          const tops = await page
            .locator('article > div')
            .first()
            .locator('label:visible, a:not([href$="/keys"]), button:visible')
            .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)))
          expect(tops).toEqual(Array(10).fill(tops[0]))
        })
  })

  test('name each heading in the language of the interface first, lower ones inside of higher ones', async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      for (const [ui, first, second] of [
        ['uk', 'Частина 2', 'Part 2'],
        ['en', 'Part 2', 'Частина 2'],
      ] as const) {
        await page.goto(long(ui))
        await page.getByRole('button', { name: words[ui].open }).click()
        const entry = page.locator(`#contents li li a[href="#${headingIdOf(31)}"] [lang]`)
        expect(await entry.allInnerTexts()).toEqual([first, second])
        expect(await entry.evaluateAll((all) => all.map((each) => each.getAttribute('lang')))).toEqual([
          ui,
          ui === 'uk' ? 'en' : 'uk',
        ])
        const sizes = await entry.evaluateAll((all) =>
          all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
        )
        expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0)
      }
    })
  })

  test('are not offered by a text without headings', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(plain('uk'))
      expect(await page.getByRole('button', { name: words.uk.open }).count()).toBe(0)
      expect(await page.locator('#contents').count()).toBe(0)
    })
  })
})

describe('how far one has come', () => {
  test('is a line as long as what was scrolled, without a script, and none at the head', async () => {
    await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
      await page.goto(plain('uk'))
      const scale = () =>
        page
          .locator('article > div')
          .first()
          .evaluate((tools) => new DOMMatrix(getComputedStyle(tools, '::after').transform).a)
      expect(await scale()).toBe(0)
      const part = await page.evaluate(() => {
        const way = document.documentElement.scrollHeight - innerHeight
        scrollTo({ top: way / 4, behavior: 'instant' })
        return scrollY / way
      })
      await expect.poll(scale).toBeCloseTo(part, 2)
    })
  })

  for (const [name, screen] of screens)
    for (const ui of ['uk', 'en'] as const)
      test(`is said in minutes by the words that are left, and moves nothing (${name}, ${ui})`, async () => {
        await withPage(browser, screen, async (page) => {
          await page.goto(plain(ui))
          const places = () =>
            page
              .locator('article > div')
              .first()
              .locator(':scope > *, label')
              .evaluateAll((all) =>
                all
                  .filter((each) => each.checkVisibility() && !each.matches('[data-left]'))
                  .map((each) => each.getBoundingClientRect().left),
              )
          const before = await places()
          expect(await left(page).innerText()).toBe('')
          for (const number of [6, 16, 26]) {
            await readTo(page, number)
            const letters = await page.locator('[data-kind] > [lang="uk"]').evaluateAll(
              (halves, from) =>
                halves
                  .slice(from - 1)
                  .map((half) => half.textContent.replace(/\s/g, '').length)
                  .reduce((sum, each) => sum + each, 0),
              number,
            )
            await expect
              .poll(async () => Number((await left(page).innerText()).match(/\d+/)?.[0]))
              .toBe(Math.max(1, Math.round(letters / 1_000)))
            expect(await left(page).locator('span').isVisible()).toBe(true)
            const [outer, inner] = await Promise.all([
              left(page).boundingBox(),
              left(page).locator('span').boundingBox(),
            ])
            expect(inner?.y).toBeLessThan((outer?.y ?? 0) + (outer?.height ?? 0))
            expect(await places()).toEqual(before)
          }
          await page.evaluate(() =>
            scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
          )
          await expect.poll(() => left(page).textContent()).toBe('')
          expect(await left(page).evaluate((place) => place.closest('[aria-live], [role="status"]'))).toBe(
            null,
          )
        })
      })
})

describe('where one was', () => {
  for (const [name, screen] of screens)
    test(`is offered to who comes back, in either language, and nothing scrolls by itself (${name})`, async () => {
      await withPage(browser, screen, async (page) => {
        await page.goto(plain('uk'))
        await readTo(page, 12)
        for (const ui of ['uk', 'en'] as const) {
          await page.goto(plain(ui))
          await offer(page).waitFor()
          expect(await offer(page).innerText()).toBe(`${words[ui].back}: ¶\u00a012`)
          expect((await offer(page).boundingBox())?.height).toBeGreaterThanOrEqual(44)
          expect(await page.evaluate(() => scrollY)).toBe(0)
        }
        await offer(page).click()
        await expect.poll(() => topOf(page, idOf(12))).toBeLessThan(100)
        expect(await topOf(page, idOf(12))).toBeGreaterThanOrEqual((await footOfTools(page)) - 1)
        await expect.poll(() => offer(page).count()).toBe(0)
        expect(new URL(page.url()).hash).toBe(`#${idOf(12)}`)
      })
    })

  test('is forgotten by who has read to the end, and not offered where an address names a paragraph', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(plain('uk'))
      await readTo(page, 12)
      await page.goto(`${plain('en')}#${idOf(3)}`)
      await page.waitForLoadState('networkidle')
      expect(await offer(page).count()).toBe(0)
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
      await expect.poll(() => kept(page)).toBe(null)
    })
  })

  test('gives way to reading on from the head, but not to a glance below it', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(plain('uk'))
      await readTo(page, 20)
      const before = await kept(page)
      await page.goto(plain('uk'))
      await offer(page).waitFor()
      await page.evaluate(() => scrollTo({ top: innerHeight * 0.7, behavior: 'instant' }))
      await page.waitForTimeout(500)
      expect([await offer(page).count(), await kept(page)]).toEqual([1, before])
      await readTo(page, 9)
      expect(await offer(page).count()).toBe(0)
    })
  })

  test('is kept by the tab that read last, each text for itself', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(plain('uk'))
      const other = await page.context().newPage()
      await other.goto(plain('en'))
      await readTo(page, 20)
      await readTo(other, 8)
      await other.goto(long('uk'))
      await readTo(other, 100)
      await page.goto(plain('uk'))
      await offer(page).waitFor()
      expect(await offer(page).innerText()).toContain('¶\u00a08')
      expect(await kept(page)).toContain(idOf(100))
    })
  })

  test('holds the last hundred texts', async () => {
    await withPage(browser, desk, async (page) => {
      await page.addInitScript((name) => {
        if (localStorage.getItem(name) === null)
          localStorage.setItem(
            name,
            JSON.stringify(Array.from({ length: 100 }, (_, index) => [`tekst-${index}`, 'k7f3qz'])),
          )
      }, key)
      await page.goto(plain('uk'))
      await readTo(page, 12)
      const places: [string, ...string[]][] = JSON.parse((await kept(page)) ?? '[]')
      expect(places.map(([slug]) => slug)).toEqual([
        ...Array.from({ length: 99 }, (_, index) => `tekst-${index + 1}`),
        withoutHeadings,
      ])
    })
  })

  test('falls back to the paragraph before it where it was taken out of the text', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${site.url}/uk/texts/${changing}`)
      await readTo(page, 12)
      writeLongText(folder, 30, { slug: changing, without: [12] })
      await expect
        .poll(async () => {
          await page.goto(`${site.url}/uk/texts/${changing}`)
          return page.locator(`[id="${idOf(12)}"]`).count()
        })
        .toBe(0)
      await offer(page).waitFor()
      expect(await offer(page).getAttribute('href')).toBe(`#${idOf(11)}`)
    })
  })

  for (const [name, spoil] of [
    [
      'forbidden',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('No', 'SecurityError')
          },
        }),
    ],
    [
      'full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Full', 'QuotaExceededError')
        }
      },
    ],
    [
      'full of rubbish',
      () => localStorage.setItem('poruch.places', '{"bez-zahalovkiv":[["bez-zahalovkiv",7],null]'),
    ],
    [
      'of another shape',
      () =>
        localStorage.setItem(
          'poruch.places',
          '[["bez-zahalovkiv"],["bez-zahalovkiv",7],null,"bez-zahalovkiv",{}]',
        ),
    ],
    [
      'about paragraphs that are gone',
      () => localStorage.setItem('poruch.places', '[["bez-zahalovkiv","zzzzzz"]]'),
    ],
  ] as const)
    test(`breaks nothing where storage is ${name}`, async () => {
      await withPage(browser, desk, async (page) => {
        const faults: string[] = []
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
        page.on('pageerror', (error) => faults.push(String(error)))
        await page.addInitScript(spoil)
        await page.goto(plain('uk'))
        await page.waitForLoadState('networkidle')
        expect(await offer(page).count()).toBe(0)
        await page
          .locator(`[id="${idOf(12)}"]`)
          .evaluate((row) => row.scrollIntoView({ behavior: 'instant' }))
        await expect.poll(() => left(page).textContent()).toMatch(/\d/)
        expect(faults).toEqual([])
      })
    })

  test('lays out only what is near on a text of 300 paragraphs', async () => {
    await withPage(browser, phone, async (page) => {
      await page.goto(long('uk'))
      await readTo(page, 150)
      await expect.poll(() => left(page).textContent()).toMatch(/\d/)
      // Rows far away were not laid out for it.
      const laidOut = await page
        .locator('[data-kind][id]')
        .evaluateAll(
          (rows) => rows.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length,
        )
      expect(laidOut).toBeLessThan(60)
    })
  })
})
