import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

const text = '/texts/litera-g'
const reviewed = `${text}/nfcjya`
const machine = `${text}/6cxnx5`
const stale = `${text}/53dhbm`

/** Where the halves of the passage stand, and how large their words are. */
async function halves(page: Page) {
  const place = (language: string) =>
    page.locator(`section > div:first-child > div[lang="${language}"]`).evaluate((half) => {
      const { top, bottom, left, right } = half.getBoundingClientRect()
      return { top, bottom, left, right, size: Number.parseFloat(getComputedStyle(half).fontSize) }
    })
  return { uk: await place('uk'), en: await place('en') }
}

/** The ids of a text's segments, in its order. */
async function idsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(site.url + path)
  return page.locator('[data-kind][id]').evaluateAll((rows) => rows.map((row) => row.id))
}

/** The pages from one on to where they lead no further. */
async function follow(path: string, way: 'prev' | 'next'): Promise<string[]> {
  const page = await (await fetch(site.url + path)).text()
  const [, to] = new RegExp(`<a[^>]* rel="${way}" href="([^"]+)"`).exec(page) ?? []
  return to === undefined ? [path] : [path, ...(await follow(to, way))]
}

for (const ui of ['uk', 'en'] as const) {
  const other = ui === 'uk' ? 'en' : 'uk'

  test(`on a wide page the halves stand side by side, the original on the left, larger than all around (${ui})`, async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/${ui}${reviewed}`)
      const { uk, en } = await halves(page)
      expect(Math.abs(uk.top - en.top)).toBeLessThan(1)
      expect(uk.right).toBeLessThan(en.left)
      const around = await page
        .locator('article > div p')
        .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
      expect(around).toHaveLength(4)
      for (const size of around) expect(size).toBeLessThan(Math.min(uk.size, en.size))
    })
  })

  test(`on a phone the halves stack, the language of the interface first, in sight at once (${ui})`, async () => {
    await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
      for (const path of [reviewed, machine, stale]) {
        await page.goto(`${site.url}/${ui}${path}`)
        const place = await halves(page)
        expect(place[ui].bottom).toBeLessThanOrEqual(place[other].top)
        expect(place[ui].size).toBeGreaterThan(place[other].size)
        expect(place[ui].top).toBeLessThan(422)
        const around = page.locator('article > div p:visible')
        expect(await around.evaluateAll((all) => all.map((each) => each.getAttribute('lang')))).toEqual([
          ui,
          ui,
        ])
      }
    })
  })

  test(`one reads on from paragraph to paragraph, through the whole text and back (${ui})`, async () => {
    const ids = await withPage(browser, desk, (page) => idsOf(page, `/${ui}/texts/rik-u-tsyfrakh`))
    expect(ids.length).toBeGreaterThan(5)
    const folder = `/${ui}/texts/rik-u-tsyfrakh`
    expect(await follow(`${folder}/${ids[0]}`, 'next')).toEqual(ids.map((id) => `${folder}/${id}`))
    expect(await follow(`${folder}/${ids.at(-1)}`, 'prev')).toEqual(
      ids.map((id) => `${folder}/${id}`).reverse(),
    )
  })

  test(`it leads to its place in the whole text, and to itself in the other language (${ui})`, async () => {
    await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/${ui}${machine}`)
      await page.locator('section a:not([role])').first().click()
      expect(page.url()).toBe(`${site.url}/${ui}${text}#6cxnx5`)
      expect(await page.locator(':target').innerText()).toContain('літера повернулася: до правопису')
      await expect
        .poll(() => page.locator(':target').evaluate((row) => row.getBoundingClientRect().top))
        .toBeLessThan(844)
      await page.goBack()
      await page.locator(`a[data-language="${other}"]`).click()
      expect(page.url()).toBe(`${site.url}/${other}${machine}`)
      await page.locator('h1 a').click()
      expect(page.url()).toBe(`${site.url}/${other}${text}`)
    })
  })
}

test('it says what the translation may claim, in words', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    const claims = () => page.locator('header [data-claim], section [data-claim]').allInnerTexts()
    await page.goto(`${site.url}/uk${reviewed}`)
    expect(await claims()).toEqual(['звірено'])
    await page.goto(`${site.url}/uk${machine}`)
    expect(await claims()).toEqual(['Машинний переклад, не звірено'])
    await page.goto(`${site.url}/en${machine}`)
    expect(await page.locator('meta[property="og:description"]').getAttribute('content')).toMatch(
      /^Machine translation, not reviewed: In 1990 the letter came back/,
    )
    await page.goto(`${site.url}/en${stale}`)
    expect(await claims()).toEqual(['The original has changed since it was translated'])
    await page.locator('article summary').click()
    expect(await page.locator('ins').innerText()).toContain('з ключем у дверях')
  })
})

test('what is not translated yet says so, and so do its neighbours', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/yak-chytaty-vdvokh`)
    const ids = await page
      .locator('[data-kind][id]:has(p[data-claim="missing"])')
      .evaluateAll((rows) => rows.map((row) => row.id))
    await page.goto(`${site.url}/en/texts/yak-chytaty-vdvokh/${ids[1]}`)
    expect(await page.locator('section [data-claim="missing"]').allInnerTexts()).toEqual([
      'Not translated yet',
    ])
    const around = page.locator('article > div [data-claim="missing"]')
    expect(new Set(await around.allInnerTexts())).toEqual(new Set(['not translated yet']))
    expect(await page.title()).toMatch(/: paragraph \d+ — Poruch$/)
  })
})

test('an error is reported under the address that switches nobody’s language', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en${machine}`)
    const letter = new URL(
      (await page.locator('article section a[href^="mailto:"]').getAttribute('href')) ?? '',
    )
    const body = letter.searchParams.get('body') ?? ''
    expect(body).toContain('/texts/litera-g/6cxnx5')
    expect(body).not.toMatch(/\/(uk|en)\/texts/)
    expect(body).toContain('1990 року літера повернулася')
  })
})

test('notes stand under the words that refer to them, and lead back', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en${reviewed}`)
    expect(await page.locator('#note-uk-1').innerText()).toContain('задньоязиковий зімкнений')
    await page.locator('#mark-en-1').click()
    expect(page.url()).toMatch(/#note-en-1$/)
    await page.locator('#note-en-1 a[aria-label]').click()
    expect(page.url()).toMatch(/#mark-en-1$/)
    await page.goto(`${site.url}/uk${machine}`)
    expect(await page.locator('[id^="note-"]').count()).toBe(0)
  })
})

test('every kind of paragraph is a page that shows it, fits a narrow screen and breaks no rule of its policy', async () => {
  await withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(String(error)))
    const examples = new Map<string, { readonly path: string; readonly words: string }>()
    for (const slug of ['litera-g', 'pershyi-snih', 'borshch-na-zavtra', 'rozmova-v-drukarni']) {
      await page.goto(`${site.url}/uk/texts/${slug}`)
      const rows = await page.locator('[data-kind][id]').evaluateAll((all) =>
        all.map((row) => ({
          kind: row.getAttribute('data-kind') ?? '',
          id: row.id,
          words: row.querySelector('div[lang="uk"] :is(p, h2, li)')?.textContent ?? '',
        })),
      )
      for (const { kind, id, words } of rows) examples.set(kind, { path: `/uk/texts/${slug}/${id}`, words })
    }
    expect([...examples.keys()].sort()).toEqual(
      expect.arrayContaining(['figure', 'heading', 'item', 'note', 'paragraph', 'quote', 'verse']),
    )
    for (const [kind, { path, words }] of examples) {
      const answer = await page.goto(site.url + path)
      expect(answer?.status(), kind).toBe(200)
      expect(words.length, kind).toBeGreaterThan(0)
      expect(await page.locator('article section[aria-label]').textContent(), kind).toContain(words)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320)
      // What closes an entry leads nowhere on purpose (docs/decisions/0019).
      const dead = await page.locator('main a[href^="#"]:not([href="#closed"])').evaluateAll((links) =>
        links.flatMap((link) => {
          const href = link.getAttribute('href') ?? ''
          return document.getElementById(href.slice(1)) === null ? [href] : []
        }),
      )
      expect(dead, kind).toEqual([])
    }
    expect(faults).toEqual([])
  })
})

test('everything a finger is to hit is 44 pixels high on a phone', async () => {
  await withPage(browser, phone, async (page) => {
    await page.goto(`${site.url}/uk${stale}`)
    const controls = await page.locator('main :is(h1 a, section a, summary, a[rel], label)').all()
    expect(controls).toHaveLength(25)
    for (const control of controls) {
      const box = await control.boundingBox()
      expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44)
    }
  })
})

test('on paper the passage stands in both columns, without controls', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en${reviewed}`)
    await page.emulateMedia({ media: 'print' })
    const { uk, en } = await halves(page)
    expect(uk.right).toBeLessThan(en.left)
    expect(await page.getByText('Report an error').isVisible()).toBe(false)
    expect(await page.getByText('Next paragraph').isVisible()).toBe(false)
  })
})
