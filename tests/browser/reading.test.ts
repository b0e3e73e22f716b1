import { existsSync, readdirSync } from 'node:fs'
import { decode } from 'fast-png'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

const slugs = readdirSync('content').filter((name) => existsSync(`content/${name}/uk.md`))
const paragraphs = '[data-kind="paragraph"]'

/** Where the halves of every paragraph stand. */
function halves(page: Page) {
  return page.locator(paragraphs).evaluateAll((rows) =>
    rows.map((row) => {
      const place = (language: string) => {
        const half = [...row.children].find(
          (child) => child.getAttribute('lang') === language && child.tagName === 'DIV',
        )
        const box = half?.getBoundingClientRect() ?? new DOMRect()
        return {
          top: box.top,
          bottom: box.bottom,
          left: box.left,
          width: box.width,
          size: half === undefined ? '' : getComputedStyle(half).fontSize,
        }
      }
      return { uk: place('uk'), en: place('en') }
    }),
  )
}

for (const ui of ['uk', 'en'] as const) {
  const other = ui === 'uk' ? 'en' : 'uk'

  test(`on a wide page every pair is a row, its tops aligned, the original on the left (${ui})`, async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/${ui}/texts/litera-g`)
      const rows = await halves(page)
      expect(rows.length).toBeGreaterThan(10)
      for (const row of rows) {
        expect(Math.abs(row.uk.top - row.en.top)).toBeLessThan(1)
        expect(row.uk.left + row.uk.width).toBeLessThan(row.en.left)
      }
    })
  })

  test(`on a phone the pair stacks, the language of the interface first and larger (${ui})`, async () => {
    await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/${ui}/texts/litera-g`)
      for (const row of await halves(page)) {
        expect(row[ui].bottom).toBeLessThanOrEqual(row[other].top)
        expect(Number.parseFloat(row[ui].size)).toBeGreaterThan(Number.parseFloat(row[other].size))
      }
    })
  })

  test(`on a phone the first sentence begins above 400 pixels, and nothing is wider than the screen (${ui})`, async () => {
    await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
      for (const slug of slugs) {
        await page.goto(`${site.url}/${ui}/texts/${slug}`)
        const top = await page
          .locator('[data-kind] > div[lang]')
          .first()
          .evaluate((half) => half.getBoundingClientRect().top)
        expect(top).toBeLessThan(400)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      }
    })
  })

  test(`one under the other and one alone work without a script (${ui})`, async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/${ui}/texts/litera-g`)
      const source = page.locator(`${paragraphs} > div[lang="uk"]`).first()
      const target = page.locator(`${paragraphs} > div[lang="en"]`).first()
      await page.locator('input[value="stacked"]').check({ force: true })
      const [stacked] = await halves(page)
      expect(stacked?.[ui].bottom).toBeLessThanOrEqual(stacked?.[other].top ?? 0)
      await page.locator('input[value="original"]').check({ force: true })
      expect([await source.isVisible(), await target.isVisible()]).toEqual([true, false])
      await page.locator('input[value="translation"]').check({ force: true })
      expect([await source.isVisible(), await target.isVisible()]).toEqual([false, true])
      await page.locator('input[value="side"]').check({ force: true })
      expect([await source.isVisible(), await target.isVisible()]).toEqual([true, true])
    })
  })
}

test('the layouts can be changed by the keyboard alone', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    await page.locator('input[value="side"]').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('input[value="stacked"]').isChecked()).toBe(true)
  })
})

test('on a phone the layouts wait behind one button that names the one in use, without a script too', async () => {
  await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g`)
    const open = page.getByRole('button', { name: 'Вигляд' })
    expect(await open.innerText()).toBe('Вигляд: Одне під одним')
    expect(await page.getByText('Лише переклад').last().isVisible()).toBe(false)
    await open.click()
    await page.getByText('Лише переклад').last().click()
    await page.mouse.click(200, 60)
    expect(await open.innerText()).toBe('Вигляд: Лише переклад')
    expect(await page.locator(`${paragraphs} > div[lang="uk"]`).first().isVisible()).toBe(false)
  })
})

test('on a phone a touch chooses a layout and closes the choice; arrow keys leave it open until one has arrived', async () => {
  await withPage(browser, phone, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g`)
    const open = page.getByRole('button', { name: 'Вигляд' })
    const choice = page.locator('fieldset')
    await open.tap()
    await choice.getByText('Лише оригінал').tap()
    expect([await open.innerText(), await choice.isVisible()]).toEqual(['Вигляд: Лише оригінал', false])
    await open.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await choice.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect([await open.innerText(), await choice.isVisible()]).toEqual(['Вигляд: Лише переклад', false])
  })
})

test('a lone language keeps a readable line', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    await page.locator('input[value="translation"]').check({ force: true })
    const width = await page
      .locator(`${paragraphs} > div[lang="en"]`)
      .first()
      .evaluate((half) => half.clientWidth)
    expect(width).toBeLessThan(700)
  })
})

test('a doubtful paragraph says what is the matter, shows the change and how to report it', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    const machine = page.locator('[data-claim="machine"]').last()
    expect(await machine.innerText()).toContain('Machine translation, not reviewed')
    const letter = new URL((await machine.locator('a').getAttribute('href')) ?? '')
    expect(letter.protocol).toBe('mailto:')
    expect(letter.searchParams.get('subject')).toMatch(/“Літера, що повернулася додому”, paragraph \d+$/)
    const change = page.locator('details')
    expect(await change.locator('ins').isVisible()).toBe(false)
    await change.locator('summary').click()
    expect(await change.locator('ins').innerText()).toContain('з ключем у дверях')
  })
})

test('a letter about a paragraph holds its address and both its texts once it is used, and them once', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    const link = page.locator('[data-claim="machine"] a').last()
    const bodies = async () => new URL((await link.getAttribute('href')) ?? '').searchParams.getAll('body')
    expect(await bodies()).toEqual([])
    await link.click()
    await link.click()
    const [body = '', ...more] = await bodies()
    expect(more).toEqual([])
    expect(body).toMatch(/\/texts\/litera-g\/[0-9a-z]{6}\r\n/)
    expect(body).toContain('Original: 1990 року літера повернулася')
    expect(body).toContain('Translation: In 1990 the letter came back')
    expect(body).not.toContain('Machine translation')
  })
})

test('every paragraph offers to report an error once its number is followed', async () => {
  await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g`)
    const row = page.locator(paragraphs).first()
    expect(await row.getByText('Повідомити про помилку').isVisible()).toBe(false)
    await row.getByRole('link', { name: 'Абзац 1' }).click()
    expect(await row.getByText('Повідомити про помилку').isVisible()).toBe(true)
  })
})

test('the number in the margin stands in the frame of its paragraph, and passes under the tools', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g#53dhbm`)
    const row = page.locator('[id="53dhbm"]')
    const number = await row.locator(':scope > a').boundingBox()
    const frame = await row.evaluate(
      (each) =>
        each.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(each, '::before').left),
    )
    expect(number?.x).toBeGreaterThanOrEqual(frame)
    await row.locator(':scope > a').evaluate((each) => {
      const tools = document.querySelector('article > div:has(#views)')?.getBoundingClientRect()
      scrollBy({ top: each.getBoundingClientRect().top - (tools?.top ?? 0), behavior: 'instant' })
    })
    const { x = 0, width = 0 } = (await row.locator(':scope > a').boundingBox()) ?? {}
    const tools = await page.locator('article > div:has(#views)').boundingBox()
    const beside = { x, width, y: (tools?.y ?? 0) + 1, height: (tools?.height ?? 0) - 2 }
    const { data, channels } = decode(await page.screenshot({ clip: beside }))
    const colours = new Set(
      Array.from({ length: data.length / channels }, (_, at) =>
        data.slice(channels * at, channels * at + 3).join(),
      ),
    )
    expect(colours.size).toBe(1)
  })
})

test('what is not translated yet says so in its place', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/yak-chytaty-vdvokh`)
    expect(await page.locator('p[data-claim="missing"]').allInnerTexts()).toEqual(
      Array(6).fill('Ще не перекладено'),
    )
    expect(await page.getByText('перекладено 8 з 14 абзаців; 6 ще не перекладено').count()).toBe(1)
  })
})

test('verse keeps its lines, and a figure its picture, size, caption and credit', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/pershyi-snih`)
    const stanza = await page.locator('[data-kind="verse"] > div[lang="uk"]').first().innerText()
    expect(stanza.trim().split('\n')).toHaveLength(4)
    await page.goto(`${site.url}/en/texts/litera-g`)
    const picture = page.locator('img')
    await picture.scrollIntoViewIfNeeded()
    expect(await picture.getAttribute('width')).toBe('1200')
    expect(await picture.getAttribute('alt')).toContain('outline of the letter')
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(0)
    expect(await page.getByText('Drawing: the Poruch desk').count()).toBe(1)
  })
})

test('notes lead to their foot and back', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    await page.locator('#mark-en-1').click()
    expect(page.url()).toMatch(/#note-en-1$/)
    await page.locator('#note-en-1 a[aria-label]').click()
    expect(page.url()).toMatch(/#mark-en-1$/)
  })
})

test('copied paragraphs are the stored words, without numbers and no-break blanks', async () => {
  const options = { ...desk, ...withoutScript, permissions: ['clipboard-read', 'clipboard-write'] }
  await withPage(browser, options, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g`)
    await page.locator(paragraphs).first().selectText()
    await page.keyboard.press('Control+C')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Візьміть літеру г і ледь підніміть край її даху/)
    expect(copied).toContain('Take the letter г')
    expect(copied).not.toContain('\u00a0')
  })
})

test('print has both columns and no controls, whatever layout is on the screen', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    await page.locator('input[value="original"]').check({ force: true })
    await page.emulateMedia({ media: 'print' })
    const rows = await halves(page)
    for (const row of rows) {
      expect(row.en.width).toBeGreaterThan(100)
      expect(Math.abs(row.uk.top - row.en.top)).toBeLessThan(1)
    }
    expect(await page.locator('fieldset').isVisible()).toBe(false)
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
  })
})

test('on paper the words have 10 points, notes fewer, and no frame stands around the linked paragraph', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/en/texts/litera-g`)
    await page.locator(paragraphs).first().getByRole('link').first().click()
    await page.emulateMedia({ media: 'print' })
    const points = (kind: string) =>
      page
        .locator(`[data-kind="${kind}"] > div[lang="en"] p`)
        .first()
        .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize) * 0.75)
    expect(await points('paragraph')).toBeCloseTo(10, 1)
    expect(await points('note')).toBeLessThan(9)
    const frame = await page
      .locator(`${paragraphs}:target`)
      .evaluate((row) => getComputedStyle(row, '::before').content)
    expect(frame).toBe('none')
  })
})

test('everything a finger is to hit is 44 pixels high on a phone', async () => {
  await withPage(browser, phone, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g`)
    for (const control of await page
      .locator(
        'body > header a:visible, #views label:visible, article a[data-in-place]:visible, details summary:visible',
      )
      .all()) {
      const box = await control.boundingBox()
      expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44)
    }
  })
})
