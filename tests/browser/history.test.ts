import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test, vi } from 'vitest'
import { readJsonFeed } from '../support/feed-rules.ts'
import { findAxeFaults } from '../support/find-axe-faults.ts'
import { onOwnSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'
import { noteCorrection, revisions, writeCorrectedLibrary } from './a-corrected-library.ts'

const { site, browser, folder } = await onOwnSite(writeCorrectedLibrary)

const text = '/texts/ganok'
const porch = `${text}/k7f3qz`
const today = `${porch}/at/${revisions.porchToday}`
const changed = `${porch}/at/${revisions.porchFirst}`
const gone = `${text}/g0ne00/at/${revisions.gone}`
const edition = `${text}/in/deepl`
const comparison = `${text}/compare/deepl`

/** Opens a page without JavaScript, as its words must be there without it. */
function read<Result>(path: string, use: (page: Page) => Promise<Result>): Promise<Result> {
  return withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(site.url + path)
    return use(page)
  })
}

const tag = (page: Page, selector: string, attribute: string) =>
  page.locator(selector).first().getAttribute(attribute)

describe('a quotation', () => {
  test('says that its words stand here today, and since when', async () => {
    await read(`/uk${today}`, async (page) => {
      const words = await page.locator('article').innerText()
      expect(words.replaceAll('\u00a0', ' ')).toContain(
        'стоять тут і сьогодні, точнісінько так, як процитовано',
      )
      expect(words.replaceAll('\u00a0', ' ')).toContain('стоять тут від 20 листопада 2026 р.')
      expect(words).toContain('Переклад: Ada Hale')
      expect(await page.locator('section [data-claim]').allInnerTexts()).toEqual(['звірено'])
      expect(await page.locator('del, ins').count()).toBe(0)
    })
  })

  test('shows the words as they were quoted, and how each side has changed since', async () => {
    await read(`/en${changed}`, async (page) => {
      const section = page.locator('section').first()
      const words = (await section.innerText()).replaceAll('\u00a0', ' ')
      expect(words).toContain('Старий ґанок п’ять років скрипить на кожному кроці.')
      expect(words).toContain('For five years the old porch has creaked at every step.')
      expect(words).toContain('The log does not say whether this translation had been reviewed')
      expect(await page.locator('article').innerText()).toMatch(/from 3.November.2026 to 20.November.2026\./)
      expect(await page.locator('[lang="uk"] del, del[lang="uk"]').allInnerTexts()).toEqual(['п’ять'])
      expect(await page.locator('[lang="uk"] ins').allInnerTexts()).toEqual(['шість', ', а сьомий мовчить'])
      expect(await page.locator('[lang="en"] del').first().innerText()).toBe('five')
      await section.locator('a', { hasText: 'This paragraph today' }).click()
      expect(page.url()).toBe(`${site.url}/en${porch}`)
    })
  })

  test('is shown even where its paragraph was taken out', async () => {
    await read(`/uk${gone}`, async (page) => {
      const words = (await page.locator('article').innerText()).replaceAll('\u00a0', ' ')
      expect(words).toContain('Згодом цей абзац вилучили з тексту')
      expect(words).toContain('бо в ньому була неправда')
      expect(words).toContain('Перекладу тоді не було')
    })
  })

  test('of another edition names that edition’s state', async () => {
    await read(`/en${porch}/at/${revisions.porchByMachine}`, async (page) => {
      expect(await page.locator('section [data-claim]').allInnerTexts()).toEqual(['machine translation'])
      expect(await page.locator('section [lang="en"]').first().innerText()).toContain('Six years old porch')
    })
  })

  test('that nobody vouches for is a page that says so, with the way to today’s words', async () => {
    for (const revision of ['0123456789', revisions.porchToday.slice(0, 5)]) {
      const answer = await fetch(`${site.url}/uk${porch}/at/${revision}`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('Такої версії ми не')
    }
    await read(`/uk${porch}/at/0123456789`, async (page) => {
      expect(await tag(page, 'meta[name="robots"]', 'content')).toBe('noindex')
      expect(await tag(page, 'a[data-language="en"]', 'href')).toBe(`/en${porch}`)
      await page.locator('main a', { hasText: 'Цей абзац сьогодні' }).click()
      expect(page.url()).toBe(`${site.url}/uk${porch}`)
    })
    expect((await fetch(`${site.url}/uk${text}/zzzzzz/at/0123456789`)).status).toBe(404)
  })

  test('has the passage for its address among search engines, and leads each reader to their language', async () => {
    await read(`/en${changed}`, async (page) => {
      expect(await tag(page, 'link[rel="canonical"]', 'href')).toBe(`${site.url}/en${porch}`)
      expect(await tag(page, 'meta[name="robots"]', 'content')).toBe('noindex')
      expect(await page.title()).toBe('The porch that is silent: paragraph 1 as quoted — Poruch')
    })
    const neutral = await fetch(site.url + changed, {
      redirect: 'manual',
      headers: { 'accept-language': 'uk' },
    })
    expect([neutral.status, neutral.headers.get('location')]).toEqual([307, `/uk${changed}`])
  })
})

describe('corrections', () => {
  test('stand at the foot of the text, newest first, and each leads to what it changed', async () => {
    await read(`/uk${text}`, async (page) => {
      const entries = page.locator('article footer li a')
      const words = (await entries.allInnerTexts()).map((each) => each.replaceAll('\u00a0', ' '))
      expect(words).toEqual([
        '20 листопада 2026 р.: у першому абзаці',
        '10 листопада 2026 р.: в абзаці, якого вже немає',
      ])
      await entries.first().click()
      const entry = page.locator('section:target')
      expect(await entry.locator('del').first().innerText()).toBe('п’ять')
      expect(await entry.innerText()).toContain('Читачка полічила роки')
      expect(await entry.innerText()).toContain('Виправлення: Олена Їжакевич')
    })
  })

  test('are told in the reader’s language, place by place, with a way to each', async () => {
    await read(`/en${text}/corrections`, async (page) => {
      const heads = (await page.locator('h2').allInnerTexts()).map((each) => each.replaceAll('\u00a0', ' '))
      expect(heads).toEqual([
        '20 November 2026: in the first paragraph',
        '10 November 2026: in a paragraph that is no longer there',
      ])
      expect(await page.locator('section').first().locator('ins').allInnerTexts()).toEqual(
        expect.arrayContaining(['шість', 'six']),
      )
      expect(await tag(page, 'meta[name="robots"]', 'content')).toBe('noindex')
      await page.locator('h2 a').last().click()
      expect(page.url()).toBe(`${site.url}/en${text}/corrections#2026-11-10T08:00:00.000Z`)
      expect(await page.locator('section:target del').innerText()).toContain('бо в ньому була неправда')
      await page.locator('h3 a', { hasText: 'Paragraph 1' }).click()
      expect(page.url()).toBe(`${site.url}/en${text}#k7f3qz`)
    })
  })

  test('are where the feeds of both languages say, for whoever looks and whoever only asks', async () => {
    for (const ui of ['uk', 'en']) {
      const { items } = readJsonFeed(await (await fetch(`${site.url}/${ui}/feed.json`)).text())
      const [newest] = items
      expect(newest?.url).toBe(`${site.url}/${ui}${text}/corrections/at/2026-11-20T08:00:00.000Z`)
      for (const method of ['GET', 'HEAD']) {
        const answer = await fetch(newest?.url ?? '', { method, redirect: 'manual' })
        const to = `/${ui}${text}/corrections#2026-11-20T08:00:00.000Z`
        expect([answer.status, answer.headers.get('location')]).toEqual([307, to])
      }
      await read(new URL(newest?.url ?? '').pathname, async (page) => {
        expect(await page.locator('section:target ins').first().innerText()).toBe('шість')
      })
    }
  })

  test('of a moment at which there was none are a page that says so, with the way to those there are', async () => {
    const at = `${text}/corrections/at/2026-11-20T08:00`
    expect((await fetch(`${site.url}/en${at}`, { method: 'HEAD' })).status).toBe(404)
    await read(`/en${at}`, async (page) => {
      expect(await page.title()).toBe('We know no such correction')
      expect(await tag(page, 'meta[name="robots"]', 'content')).toBe('noindex')
      expect(await tag(page, 'a[data-language="uk"]', 'href')).toBe(`/uk${text}/corrections`)
      await page.locator('main a', { hasText: 'Corrections' }).click()
      expect(page.url()).toBe(`${site.url}/en${text}/corrections`)
    })
  })
})

describe('another edition', () => {
  test('is offered where there are several, with what each may claim', async () => {
    await read(`/uk${text}`, async (page) => {
      const choice = page.locator('nav', { hasText: 'Варіанти перекладу' })
      expect(await choice.locator('[data-claim]').allInnerTexts()).toEqual([
        'перекладено 0 з 3 абзаців; 2 машинні, 1 ще не перекладено',
      ])
      await choice.locator('a', { hasText: /^deepl$/ }).click()
      expect(page.url()).toBe(`${site.url}/uk${edition}`)
      expect(await page.locator('#m2c9tw [lang="en"]').innerText()).toContain(
        'No one has translated this yet.',
      )
      expect(await page.locator('nav [aria-current="page"]', { hasText: 'deepl' }).count()).toBe(1)
      await page.locator('nav a', { hasText: /^Ada Hale$/ }).click()
      expect(page.url()).toBe(`${site.url}/uk${text}`)
    })
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${inject('site')}/uk/texts/litera-g`)
      expect(await page.locator('nav', { hasText: 'Варіанти перекладу' }).count()).toBe(0)
    })
  })

  test('is a page of its own for search engines, in both languages', async () => {
    await read(`/en${edition}`, async (page) => {
      expect(await tag(page, 'link[rel="canonical"]', 'href')).toBe(`${site.url}/en${edition}`)
      expect(await page.locator('meta[name="robots"]').count()).toBe(0)
      expect(await (await fetch(`${site.url}/sitemap.xml`)).text()).toContain(
        `<loc>${site.url}/en${edition}</loc>`,
      )
      expect(await tag(page, 'link[hreflang="uk"]', 'href')).toBe(`${site.url}/uk${edition}`)
      expect(await tag(page, 'link[hreflang="x-default"]', 'href')).toBe(site.url + edition)
      expect(await page.locator('meta[name="robots"]').count()).toBe(0)
      expect(await page.title()).toBe('Porch that is silent (edition: deepl) — Poruch')
      const work = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
      expect(work).toMatchObject({ headline: 'Porch that is silent', url: `${site.url}/en${edition}` })
    })
    expect((await fetch(`${site.url}/uk${text}/in/nema`)).status).toBe(404)
  })

  test('is compared with the first paragraph by paragraph, and what only one says is marked in it', async () => {
    await read(`/uk${text}`, async (page) => {
      await page.locator('nav a', { hasText: 'порівняти з варіантом: deepl' }).click()
      expect(page.url()).toBe(`${site.url}/uk${comparison}`)
      const place = page.locator('section#k7f3qz')
      expect(await place.locator('p[lang="uk"]').innerText()).toContain('шість років скрипить')
      const [own, machine] = await place.locator('p[lang="en"]').all()
      expect(await own?.innerText()).toBe(
        'For six years the old porch has creaked at every step; in the seventh it is silent.',
      )
      expect(await machine?.innerText()).toBe('Six years old porch creaks every step.')
      expect(await machine?.locator('mark').allInnerTexts()).toContain('creaks')
      expect(await own?.locator('mark').allInnerTexts()).not.toContain('porch')
      expect(await place.locator('[data-claim="machine"]').count()).toBe(1)
      expect(await page.locator('section#h5d6zq mark').count()).toBe(0)
      const words = await page.locator('article').innerText()
      expect(words.replaceAll('\u00a0', ' ')).toContain('Перекладено по-різному 2 місця з 3.')
    })
  })
})

const pages = [
  today,
  changed,
  gone,
  `${porch}/at/0123456789`,
  `${text}/corrections`,
  text,
  edition,
  comparison,
]

test.each([
  ['uk', 'dark', 320],
  ['en', 'light', 1440],
] as const)(
  'none of these pages has a fault of access or sticks out (%s, %s, %d pixels)',
  async (ui, colorScheme, width) => {
    const screen = width < 600 ? { ...phone, viewport: { width, height: 844 } } : desk
    await withPage(browser, { ...screen, colorScheme }, async (page) => {
      for (const path of pages) {
        await page.goto(`${site.url}/${ui}${path}`)
        expect(await findAxeFaults(page), path).toEqual([])
        const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(`${path} ${sticksOut}`).toBe(`${path} 0`)
      }
    })
  },
)

// The last one: it changes the library.
test('corrections are there as soon as they are noted, and the quotation of that minute is out of date', async () => {
  const after = 'For six years the old porch creaked; in the seventh it is silent.'
  const path = `/en${porch}/at/${revisions.porchToday}`
  expect(await (await fetch(site.url + path)).text()).toMatch(/just as they were.quoted/)
  const before = 'For six years the old porch has creaked at every step; in the seventh it is silent.'
  noteCorrection(folder, { at: '2026-11-23T08:00:00.000Z', segment: 'k7f3qz', before, after })
  writeFileSync(
    join(folder, 'ganok', 'en.md'),
    `---\ntitle: The porch that is silent\ntranslator: Ada Hale\n---\n\n<!-- k7f3qz -->\n${after}\n`,
  )
  await vi.waitFor(
    async () => {
      expect(await (await fetch(site.url + path)).text()).toContain('The paragraph has changed')
      expect(await (await fetch(`${site.url}/en${text}`)).text()).toContain('23\u00a0November\u00a02026')
      expect(await (await fetch(`${site.url}/en${text}/corrections`)).text()).toContain(
        '2026-11-23T08:00:00.000Z',
      )
    },
    { timeout: 30_000, interval: 200 },
  )
})
