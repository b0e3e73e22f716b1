import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pairRevision } from '#core/quoting/pair-revision.ts'
import { printHistory } from '#core/text/history.ts'
import { onOwnSite } from '../support/on-site.ts'
import { desk, phone, withPage } from '../support/open-browser.ts'
import { arabic, hebrew, writeVariedText } from '../support/write-varied-text.ts'

const step = 'Старий ґанок скрипить на п’ятому кроці. '
/** No-break blanks of its own, some where the page would set one and some where not, before a term and after it. */
const nonBreaking =
  'Дім у\u00a0саду — це\u00a0не дах, а в Одесі —\u00a0і вулиця\u00a0Хорива 1912 р. та й\u00a0по всьому.'

/** What the door of a text says that has words from right to left in its title, summary and corrections. */
const above = { before: 'Над дверима: «שלום עליכם», 1912.', now: 'Над дверима: «שלום חברים», 1912.' }

const { site, browser, folder } = await onOwnSite((texts) => {
  writeVariedText(texts, 'usiakyi')
  writeOriginal(
    join(texts, 'bez-perekladu'),
    '<!-- b00001 -->\nЦього ще ніхто не переклав.\n\n<!-- b00002 -->\nІ цього.\n',
  )
  writeOriginal(join(texts, 'odyn-abzats'), `<!-- b00001 -->\n${step.repeat(200)}\n`)
  writeOriginal(join(texts, 'nerozryvni'), `<!-- b00001 -->\n${nonBreaking}\n`)
  writeInscription(join(texts, 'napys'))
  writeFileSync(join(texts, 'glossary.csv'), 'term,translation\nОдеса,Odesa\n')
})

function writeOriginal(text: string, words: string): void {
  mkdirSync(text, { recursive: true })
  writeFileSync(join(text, 'uk.md'), `---\ntitle: Старий ґанок\n---\n\n${words}`)
}

function writeInscription(text: string): void {
  const words = (title: string, paragraph: string) =>
    `---\ntitle: ${title}, 1912\nsummary: ${title}, давно.\n---\n\n<!-- h00001 -->\n${paragraph}\n`
  const line = { language: 'uk', segment: 'h00001' } as const
  const files = {
    'uk.md': words('Напис «שלום»', above.now),
    'en.md': words('The words “שלום”', 'Above the door: “שלום חברים”, 1912.'),
    'en.deepl.md': words('Words “שלום”', 'Above the door: “שלום רעים”, 1912.'),
    'history.jsonl': printHistory([
      { ...line, at: '2026-11-03T08:00:00.000Z', before: null, after: above.before },
      { ...line, at: '2026-11-20T08:00:00.000Z', before: above.before, after: above.now },
    ]),
  }
  mkdirSync(text)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(text, name), content)
}

const view = (page: Page) => page.locator('[name="view"]:checked').inputValue()

/** What goes wrong on a page, be it thrown or refused. */
function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  return faults
}

/** Uses what a reader uses: a layout, a key, comfort, a page that opens in place. */
async function useAll(page: Page): Promise<void> {
  await page.goto(`${site.url}/uk/texts/usiakyi`)
  await page.keyboard.press('3')
  await expect.poll(() => view(page)).toBe('reveal')
  await page.locator('a[data-in-place][href$="/comfort"]').click()
  await page.locator('dialog [value="theme-sepia"] + span').click()
  await page.locator('html[data-comfort="theme-sepia"]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
}

describe('a browser’s storage', () => {
  test('that is full is as if nothing could be kept: all works as long as the page stands', async () => {
    await withPage(browser, desk, async (page) => {
      const faults = faultsOf(page)
      await page.goto(`${site.url}/uk`)
      const isFull = await page.evaluate(() => {
        for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2))
          try {
            for (let index = 0; ; index++) localStorage.setItem(`повно ${size} ${index}`, 'ґ'.repeat(size))
          } catch {}
        try {
          localStorage.setItem('poruch.view', 'reveal')
          return false
        } catch {
          return true
        }
      })
      expect(isFull).toBe(true)
      await useAll(page)
      expect(faults).toEqual([])
    })
  })

  test('that is forbidden is the same', async () => {
    await withPage(browser, desk, async (page) => {
      const faults = faultsOf(page)
      await page.addInitScript(() => {
        const forbid = () => {
          throw new DOMException('The operation is insecure', 'SecurityError')
        }
        for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
          Object.defineProperty(window, name, { get: forbid })
      })
      await useAll(page)
      expect(faults).toEqual([])
    })
  })

  test('that holds rubbish under all our names is read as nothing, and written anew', async () => {
    await withPage(browser, desk, async (page) => {
      const faults = faultsOf(page)
      await page.goto(`${site.url}/uk`)
      for (const rubbish of ['"]{', '', '\u0000', 'ґ'.repeat(100_000), '{"__proto__":1}', 'reveal-', '-'])
        await page.evaluate((words) => {
          for (const name of ['view', 'comfort', 'keys', 'place'])
            localStorage.setItem(`poruch.${name}`, words)
        }, rubbish)
      await useAll(page)
      expect(await page.evaluate(() => localStorage.getItem('poruch.comfort'))).toBe('theme-sepia')
      expect(faults).toEqual([])
    })
  })
})

describe('words that are written from right to left', () => {
  test('stand by themselves in titles, summaries and everywhere that words are compared', async () => {
    const read = async (path: string) => (await fetch(`${site.url}/uk${path}`)).text()
    const text = '/texts/napys'
    const then = `${text}/h00001/at/${pairRevision({ source: above.before, target: undefined })}`
    const [ukTitle, enTitle] = ['Напис «<bdi>שלום</bdi>», 1912<', 'The words “<bdi>שלום</bdi>”, 1912<']
    const changed = '«<bdi>שלום <del>עליכם</del><ins>חברים</ins></bdi>», 1912.'
    for (const [path, ...expected] of [
      ['', ukTitle, enTitle, '«<bdi>שלום</bdi>», давно.', '“<bdi>שלום</bdi>”, давно.'],
      [text, ukTitle, enTitle],
      [`${text}/h00001`, ukTitle, enTitle],
      [then, ukTitle, '«<bdi>שלום עליכם</bdi>», 1912.', changed],
      [`${text}/corrections`, ukTitle, changed],
      [`${text}/compare/deepl`, '<bdi>שלום <mark>חברים</mark></bdi>', '<bdi>שלום <mark>רעים</mark></bdi>'],
    ] as const) {
      const page = await read(path)
      for (const words of expected)
        expect({ path, words, isThere: page.includes(words) }).toMatchObject({ isThere: true })
    }
  })

  test('stand in their sentence, and nothing around them changes places', async () => {
    for (const screen of [desk, phone])
      await withPage(browser, screen, async (page) => {
        await page.goto(`${site.url}/uk/texts/usiakyi`)
        const orders = await page.locator('#a00012 > div[lang] > p:first-child').evaluateAll(
          (all, foreign) =>
            all.map((paragraph) => {
              const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
              const boxes: { words: string; left: number; top: number }[] = []
              for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
                const words = text.nodeValue ?? ''
                // Each word, and each sign by itself: it is signs that change places.
                for (const found of words.matchAll(/[\p{L}\p{N}’]+|[^\s\u00a0]/gu)) {
                  const range = document.createRange()
                  range.setStart(text, found.index)
                  range.setEnd(text, found.index + found[0].length)
                  const box = range.getBoundingClientRect()
                  boxes.push({ words: found[0], left: box.left, top: Math.round(box.top + box.height / 2) })
                }
              }
              const line = boxes[0]?.top ?? 0
              const isForeign = ({ words }: { words: string }) => foreign.some((each) => each.includes(words))
              const own = boxes.filter((box) => !isForeign(box))
              const later = (one: { left: number; top: number }, next: { left: number; top: number }) =>
                next.top > one.top + 8 || (Math.abs(next.top - one.top) <= 8 && next.left > one.left)
              return {
                line: line > 0,
                misplaced: own.flatMap((box, index) => {
                  const next = own[index + 1]
                  return next === undefined || later(box, next) ? [] : [`${box.words} ${next.words}`]
                }),
              }
            }),
          [hebrew, arabic],
        )
        expect(orders).toEqual([
          { line: true, misplaced: [] },
          { line: true, misplaced: [] },
        ])
      })
  })
})

describe('a text', () => {
  test('that nobody has translated is read all the same, in any layout', async () => {
    await withPage(browser, desk, async (page) => {
      const faults = faultsOf(page)
      for (const layout of ['side', 'stacked', 'reveal', 'original', 'translation-swapped']) {
        await page.goto(`${site.url}/en/texts/bez-perekladu?view=${layout}`)
        const other = page.locator('#b00001 > [lang="en"]')
        if (layout !== 'original') expect(await other.innerText()).toContain('Not translated yet')
        if (!layout.startsWith('translation'))
          expect(await page.locator('#b00001 > [lang="uk"]').innerText()).toContain('Цього ще ніхто')
      }
      expect(faults).toEqual([])
    })
  })

  test('of one paragraph of 200 sentences is whole, on its own page and in its quotation too', async () => {
    await withPage(browser, phone, async (page) => {
      const count = (words: string) => words.split('Старий ґанок').length - 1
      await page.goto(`${site.url}/uk/texts/odyn-abzats`)
      expect(count(await page.locator('#b00001 > [lang="uk"]').innerText())).toBe(200)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await page.goto(`${site.url}/uk/texts/odyn-abzats/b00001`)
      expect(count(await page.locator('main [lang="uk"] p').first().innerText())).toBe(200)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
})

test('no-break blanks that are stored are copied as such and no others, of a whole paragraph and of its end', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}/uk/texts/nerozryvni`)
    const copyFrom = (words: string) =>
      page.locator('[data-kind] > [lang="uk"]').evaluate((half, words) => {
        const texts = document.createTreeWalker(half, NodeFilter.SHOW_TEXT)
        while (texts.nextNode() && !texts.currentNode.nodeValue?.includes(words));
        const { currentNode: from } = texts
        getSelection()?.setBaseAndExtent(
          from,
          from.nodeValue?.indexOf(words) ?? 0,
          half,
          half.childNodes.length,
        )
        const data = new DataTransfer()
        half.dispatchEvent(
          new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
        )
        return data.getData('text/plain')
      }, words)
    await expect.poll(() => copyFrom('Дім')).toBe(nonBreaking)
    expect(await page.locator('a[role="doc-glossref"]').textContent()).toBe('Одесі')
    expect(await copyFrom('вулиця')).toBe(nonBreaking.slice(nonBreaking.indexOf('вулиця')))
  })
})

describe('a tab that was opened long ago', () => {
  test('is used on when its text has changed and its paragraphs are gone', async () => {
    writeOriginal(join(folder, 'davno'), '<!-- c00001 -->\nПерше.\n\n<!-- c00002 -->\nДруге.\n')
    const permissions = ['clipboard-read', 'clipboard-write']
    await withPage(browser, { ...desk, permissions }, async (page) => {
      const path = '/uk/texts/davno'
      await expect.poll(async () => (await fetch(site.url + path)).status).toBe(200)
      await page.goto(site.url + path)
      writeOriginal(join(folder, 'davno'), '<!-- c00001 -->\nПерше, виправлене.\n')
      await expect.poll(async () => (await fetch(site.url + path)).text()).toContain('виправлене')
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
        .toBe('#c00002')
      await page.keyboard.press('c')
      await page.getByRole('status').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Друге.')
      // Its page is no page to open in place any more, so the link leads there, to words that say so.
      await page.locator('#c00002 a[data-in-place]').click()
      await page.waitForURL(`${site.url}${path}/c00002`)
      expect(await page.locator('main h1').isVisible()).toBe(true)
    })
  })

  test('whose script’s other files are gone leaves links that lead and buttons that do no harm', async () => {
    await withPage(browser, desk, async (page) => {
      const thrown: string[] = []
      page.on('pageerror', (error) => thrown.push(String(error)))
      await page.goto(`${site.url}/uk/texts/usiakyi`)
      await page.route(/\.js(\?|$)/, (route) => route.fulfill({ status: 404, body: 'Not found' }))
      await page.keyboard.press('3')
      await page.locator('[name="view"][value="stacked"]').check({ force: true })
      expect(await view(page)).toBe('stacked')
      await page.locator('a[data-in-place][href$="/share"]').click()
      await page.waitForURL(/\/share$/)
      expect(thrown.filter((each) => !each.includes('dynamically imported module'))).toEqual([])
    })
  })
})

describe('two tabs, and a page that one comes back to', () => {
  test('each keep their own layout while they stand, and the last that was chosen is the next text’s', async () => {
    await withPage(browser, desk, async (page) => {
      const other = await page.context().newPage()
      for (const each of [page, other]) await each.goto(`${site.url}/uk/texts/usiakyi`)
      await page.locator('[name="view"][value="stacked"]').check({ force: true })
      await other.locator('[name="view"][value="original"]').check({ force: true })
      expect([await view(page), await view(other)]).toEqual(['stacked', 'original'])
      // The address is told after the next paint, and a reload asks for what it says.
      await page.waitForURL(/view=stacked/)
      await page.reload()
      expect(await view(page)).toBe('stacked')
      await page.goto(`${site.url}/uk/texts/bez-perekladu`)
      expect(await view(page)).toBe('original')
    })
  })

  test('going back shows the layout that was left, and what was chosen meanwhile', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${site.url}/uk/texts/usiakyi`)
      await page.locator('[name="view"][value="stacked"]').check({ force: true })
      await page.goto(`${site.url}/uk/comfort`)
      await page.locator('[value="theme-dark"] + span').click()
      await page.locator('html[data-comfort="theme-dark"]').waitFor()
      await page.goBack()
      await page.locator('html[data-comfort="theme-dark"]').waitFor()
      expect(await view(page)).toBe('stacked')
      await page.goForward()
      expect(await page.locator('[value="theme-dark"]').isChecked()).toBe(true)
    })
  })
})
