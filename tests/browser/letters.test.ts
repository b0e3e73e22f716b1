import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeFaults, findColourFaults } from '../support/find-axe-faults.ts'
import { noteShifts, shiftsOf } from '../support/note-shifts.ts'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

const withClipboard = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] }
const words = { uk: ['Латинкою', 'Без латинки'], en: ['Latin letters', 'No Latin letters'] }
const linkIn = (page: Page) => page.locator('#views a[data-letters]')

for (const ui of ['uk', 'en'] as const) {
  for (const [place, screen] of [
    ['a desk', desk],
    ['a phone', phone],
  ] as const) {
    test(`without a script a link puts letters under the words and takes them away, in ${ui} on ${place}`, async () => {
      await withPage(browser, { ...screen, ...withoutScript }, async (page) => {
        await page.goto(`${site.url}/${ui}/texts/litera-g`)
        expect(await page.locator('ruby').count()).toBe(0)
        if (screen === phone) await page.locator('[popovertarget="views"]').click()
        expect(await linkIn(page).innerText()).toBe(words[ui][0])
        await linkIn(page).click()
        await page.waitForURL(`${site.url}/${ui}/texts/litera-g/letters`)
        const title = page.locator('article > header [lang="uk"] ruby').first()
        expect(await title.evaluate((ruby) => ruby.firstChild?.textContent)).toBe('Літера')
        const shown = title.locator('rt').evaluate((letters) => getComputedStyle(letters, '::after').content)
        expect(await shown).toBe('"Litera"')
        expect(await page.locator('div[lang="en"] ruby').count()).toBe(0)
        const [word, letters] = await title.evaluate((ruby) => {
          const range = document.createRange()
          range.selectNodeContents(ruby.firstChild ?? ruby)
          return [range.getBoundingClientRect(), ruby.querySelector('rt')?.getBoundingClientRect()]
        })
        expect(letters?.bottom).toBeGreaterThan(word?.bottom ?? 0)
        if (screen === phone) await page.locator('[popovertarget="views"]').click()
        expect(await linkIn(page).innerText()).toBe(words[ui][1])
        await linkIn(page).click()
        await page.waitForURL(`${site.url}/${ui}/texts/litera-g`)
      })
    })
  }
}

test('the page says what the letters are, and sends search engines to the text', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g/letters`)
    expect(await page.locator('article').innerText()).toContain('Латинські літери під словами')
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
      `${site.url}/uk/texts/litera-g`,
    )
    await page.locator('a[data-language="en"]').click()
    await page.waitForURL(`${site.url}/en/texts/litera-g/letters**`)
    expect(await page.locator('article').innerText()).toContain('They are not English names')
  })
})

test('by keyboard, with a script, the paragraph that is read and the layout are kept there and back', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/en/texts/na-tomu-botsi-mostu`)
    await page.locator('input[value="stacked"]').check({ force: true })
    const row = page.locator('[data-kind]').nth(12)
    const id = await row.getAttribute('id')
    await row.evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 60, behavior: 'instant' })
    })
    await linkIn(page).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/letters/)
    expect(page.url()).toBe(`${site.url}/en/texts/na-tomu-botsi-mostu/letters?view=stacked#${id}`)
    expect(await page.locator('input[value="stacked"]').isChecked()).toBe(true)
    // The page has arrived at the paragraph, below the tools that stick to its top.
    const topOfRow = () => page.locator(`[id="${id}"]`).evaluate((it) => it.getBoundingClientRect().top)
    await expect.poll(async () => Math.abs((await topOfRow()) - 72)).toBeLessThan(2)
    await linkIn(page).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/mostu\?/)
    expect(page.url()).toBe(`${site.url}/en/texts/na-tomu-botsi-mostu?view=stacked#${id}`)
  })
})

test('who listens hears the words once, and no letters', async () => {
  await withPage(browser, desk, async (page) => {
    const tree = await page.context().newCDPSession(page)
    const heard = async (path: string) => {
      await page.goto(site.url + path)
      const { nodes } = await tree.send('Accessibility.getFullAXTree')
      const byId = new Map(nodes.map((node) => [node.nodeId, node]))
      const readNode = (id: string): string => {
        const node = byId.get(id)
        if (node?.role?.value === 'StaticText') return String(node.name?.value)
        return (node?.childIds ?? []).map(readNode).join('')
      }
      return readNode(nodes[0]?.nodeId ?? '').replace(/\s+/g, ' ')
    }
    const within = (whole: string) => /Візьміть .* застібається\./.exec(whole)?.[0]
    const plain = within(await heard('/uk/texts/litera-g'))
    expect(plain).toContain('край її даху, на один рух пера')
    expect(within(await heard('/uk/texts/litera-g/letters'))).toBe(plain)
    expect(await page.getByRole('heading', { level: 1 }).ariaSnapshot()).not.toMatch(/Litera/)
  })
})

test('copies are the stored words without letters and glue', async () => {
  await withPage(browser, withClipboard, async (page) => {
    const half = '[id="6cxnx5"] > [lang="uk"]'
    await page.goto(`${site.url}/uk/texts/litera-g/letters`)
    const copied = () =>
      page.evaluate((selector) => {
        const event = new ClipboardEvent('copy', { cancelable: true, clipboardData: new DataTransfer() })
        getSelection()?.selectAllChildren(document.querySelector(selector) ?? document)
        document.dispatchEvent(event)
        const read = (type: string) => event.clipboardData?.getData(type) ?? ''
        return { isOurs: event.defaultPrevented, words: read('text/plain'), html: read('text/html') }
      }, half)
    await expect.poll(async () => (await copied()).isOurs).toBe(true)
    const letters = await copied()
    expect(await page.locator(half).textContent()).toMatch(/\u00a0/)
    expect(letters.words).not.toMatch(/[a-z\u00a0]/i)
    expect(letters.html).not.toMatch(/ruby|<rt/)
    await page.goto(`${site.url}/uk/texts/litera-g`)
    await expect.poll(async () => (await copied()).isOurs).toBe(true)
    expect((await copied()).words).toBe(letters.words)
  })
})

test('without the script the browser copies no letters either', async () => {
  await withPage(browser, withClipboard, async (page) => {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(`${site.url}/uk/texts/litera-g/letters`)
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('[id="6cxnx5"] > [lang="uk"]') ?? document),
    )
    await page.keyboard.press('Control+C')
    const words = await page.evaluate(() => navigator.clipboard.readText())
    expect(words).toMatch(/^1990.року літера повернулася/)
    expect(words).not.toMatch(/[a-z]/i)
  })
})

test('a browser finds words that stand beside one another, and no letters', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g/letters`)
    // Browsers have it, and TypeScript does not know of it: it is in no standard.
    const finds = (words: string) => page.evaluate(`getSelection().empty(), find(${JSON.stringify(words)})`)
    expect(await finds('літера повернулася: до правопису')).toBe(true)
    expect(await finds('pravopysu')).toBe(false)
  })
})

test('a term holds its words with their letters, and leads to its entry', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/rozmova-naperedodni/letters`)
    const term = page.locator('a[role="doc-glossref"]', { hasText: 'Цзіньпіна' }).first()
    expect(
      await term.locator('rt').evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.latin)),
    ).toEqual(['Si', 'Tszinpina'])
    await term.click()
    expect(await page.locator('dl > div:target').innerText()).toContain('Xi Jinping')
  })
})

test('without a script the layout that an address asks for goes along to the letters and back', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g?view=stacked`)
    await linkIn(page).click()
    await page.waitForURL(`${site.url}/uk/texts/litera-g/letters?view=stacked`)
    expect(await page.locator('input[value="stacked"]').isChecked()).toBe(true)
    await linkIn(page).click()
    await page.waitForURL(`${site.url}/uk/texts/litera-g?view=stacked`)
  })
})

for (const [ui, screen] of [
  ['uk', desk],
  ['en', phone],
] as const)
  test(`axe finds nothing on a page with letters, in either colours (${ui})`, async () => {
    await withPage(browser, screen, async (page) => {
      await page.goto(`${site.url}/${ui}/texts/litera-g/letters`)
      expect(await findAxeFaults(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findColourFaults(page)).toEqual([])
    })
  })

test('no word is broken at the end of a line in lists and verse', async () => {
  await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
    for (const slug of ['borshch-na-zavtra', 'pershyi-snih']) {
      await page.goto(`${site.url}/uk/texts/${slug}/letters`)
      const [whole, broken] = await page.locator('ruby').evaluateAll((all) =>
        [false, true].map((isBroken) =>
          all.flatMap(({ firstChild }) => {
            const range = document.createRange()
            if (firstChild) range.selectNode(firstChild)
            const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
            return new Set(tops).size > 1 === isBroken ? [firstChild?.textContent] : []
          }),
        ),
      )
      expect(whole?.length, slug).toBeGreaterThan(50)
      expect(broken, slug).toEqual([])
    }
  })
})

test('nothing moves while the page comes, and it fits the narrowest screen in every layout', async () => {
  await withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    await noteShifts(page)
    await page.goto(`${site.url}/uk/texts/litera-g/letters`, { waitUntil: 'networkidle' })
    expect(await shiftsOf(page)).toEqual([])
    for (const view of ['stacked', 'reveal', 'original', 'translation', 'reveal-swapped']) {
      await page.goto(`${site.url}/uk/texts/litera-g/letters?view=${view}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(320)
      const [layout] = view.split('-')
      expect(await page.locator(`input[value="${layout}"]`).isChecked()).toBe(true)
      expect(await page.locator('article > section [lang="uk"] rt').first().isVisible()).toBe(
        layout !== 'translation',
      )
    }
  })
})

test('a title fits the narrowest screen in the widest letters that readers may choose', async () => {
  await withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    await page.addInitScript(() => localStorage.setItem('poruch.comfort', 'size-largest face-dyslexic'))
    await page.goto(`${site.url}/uk/texts/litera-g/letters`)
    await page.locator('html[data-comfort~="size-largest"][data-comfort~="face-dyslexic"]').waitFor()
    const word = page.locator('h1 ruby', { hasText: 'повернулася' })
    expect(await word.evaluate((each) => each.getBoundingClientRect().right)).toBeLessThanOrEqual(320)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})
