import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { readAtom, readJsonFeed } from '../support/feed-rules.ts'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'
import { readSitemapFile } from '../support/sitemap-rules.ts'

const { site, browser } = await onSite()

const wordsAt = async (path: string) => (await fetch(site.url + path)).text()

describe('who has the address of any page', () => {
  test.each(['', '/about', '/texts/litera-g', '/texts/litera-g/53dhbm'])(
    'finds the feed of its language in the head of %s',
    async (path) => {
      await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
        for (const ui of ['uk', 'en']) {
          await page.goto(`${site.url}/${ui}${path}`)
          const link = page.locator('head > link[type="application/atom+xml"]')
          expect(await link.getAttribute('rel')).toBe('alternate')
          expect(await link.getAttribute('href')).toBe(`/${ui}/feed.xml`)
        }
      })
    },
  )

  test('finds on the front of the library the other feed and the manifest too, and a link that people see', async () => {
    await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
      for (const path of ['', '/about']) {
        await page.goto(`${site.url}/uk${path}`)
        const hrefOf = (selector: string) => page.locator(selector).getAttribute('href')
        expect(await hrefOf('head > link[type="application/feed+json"]')).toBe('/uk/feed.json')
        expect(await hrefOf('head > link[rel="manifest"]')).toBe('/manifest.webmanifest')
        const link = page.getByRole('link', { name: 'Стрічка (Atom)' })
        expect(await link.getAttribute('href')).toBe('/uk/feed.xml')
        const box = await link.boundingBox()
        expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThan(390)
      }
      await page.goto(`${site.url}/uk/texts/litera-g`)
      expect(await page.getByRole('link', { name: 'Стрічка (Atom)' }).count()).toBe(0)
    })
  })
})

test('a browser’s own parser finds no fault with what is XML', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/en`)
    for (const path of ['/uk/feed.xml', '/en/feed.xml', '/sitemap.xml']) {
      const found = await page.evaluate(async (address) => {
        const words = await (await fetch(address)).text()
        const document = new DOMParser().parseFromString(words, 'application/xml')
        return [document.querySelector('parsererror')?.textContent, document.documentElement.localName]
      }, path)
      expect(found).toEqual([undefined, path === '/sitemap.xml' ? 'urlset' : 'feed'])
    }
  })
})

test('both feeds of both languages keep the rules, and tell the same', async () => {
  for (const ui of ['uk', 'en'] as const) {
    const { entry = [], root } = readAtom(await wordsAt(`/${ui}/feed.xml`))
    const { items, language } = readJsonFeed(await wordsAt(`/${ui}/feed.json`))
    expect([root.attributes['xml:lang'], language]).toEqual([ui, ui])
    expect(entry.length).toBeGreaterThanOrEqual(10)
    expect(items.map(({ id, title }) => [id, title])).toEqual(entry.map(({ id, title }) => [id[0], title[0]]))
  }
})

test('what the sitemap lists is there, is to be indexed, and names itself as the sitemap does', async () => {
  const listed = readSitemapFile(await wordsAt('/sitemap.xml'))
  expect(listed.length).toBeGreaterThanOrEqual(22)
  for (const { address, alternates } of listed) {
    const answer = await fetch(address, { redirect: 'manual' })
    expect([address, answer.status]).toEqual([address, 200])
    const page = await answer.text()
    expect(page).not.toContain('noindex')
    expect(linksIn(page, ({ rel }) => rel === 'canonical')).toEqual([address])
    for (const [language, href] of Object.entries(alternates))
      expect(linksIn(page, ({ hreflang, rel }) => hreflang === language && rel === 'alternate')).toEqual([
        href,
      ])
  }
})

/** Where the links of a page's head lead; `https://host` and `https://host/` are one address. */
function linksIn(page: string, isMeant: (attributes: Readonly<Record<string, string>>) => boolean): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'link' && isMeant(attributes)) found.push(new URL(attributes.href ?? '').href)
    },
  })
  parser.end(page)
  return found
}
