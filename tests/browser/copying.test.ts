import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

const withClipboard = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] }

type End = readonly [selector: string, words: string]

/** Selects from some words to some others, copies by the keyboard, and gives what the clipboard holds. */
async function copy(page: Page, from: End, to: End) {
  await page.evaluate(
    ([start, end]) => {
      const find = ([selector, words]: readonly [string, string]) => {
        const walker = document.createTreeWalker(
          document.querySelector(selector) ?? document,
          NodeFilter.SHOW_TEXT,
        )
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.replaceAll('\u00a0', ' ').indexOf(words) ?? -1
          if (at >= 0) return { node, at, end: at + words.length }
        }
        throw new Error(`No "${words}" in ${selector}`)
      }
      const [first, last] = [find(start), find(end)]
      const isForward = first.node.compareDocumentPosition(last.node) & Node.DOCUMENT_POSITION_FOLLOWING
      getSelection()?.setBaseAndExtent(
        first.node,
        isForward || first.node === last.node ? first.at : first.end,
        last.node,
        isForward || first.node === last.node ? last.end : last.at,
      )
    },
    [from, to] as const,
  )
  await page.keyboard.press('Control+C')
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? ''
    return { words: await read('text/plain'), html: await read('text/html') }
  })
}

/** What cleans copies comes with the first selection; this waits until it is there. */
async function openReady(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path)
  const isCleaned = () =>
    page.evaluate(() => {
      const copied = new ClipboardEvent('copy', { cancelable: true, clipboardData: new DataTransfer() })
      getSelection()?.selectAllChildren(document.querySelector('[data-kind] > [lang="uk"]') ?? document)
      document.dispatchEvent(copied)
      return copied.defaultPrevented
    })
  await expect.poll(isCleaned).toBe(true)
}

const half = (id: string, language: string) => `[id="${id}"] > [lang="${language}"]`

test('a selection across rows is copied in the language in which it began, as it is stored', async () => {
  await withPage(browser, withClipboard, async (page) => {
    for (const ui of ['uk', 'en']) {
      await openReady(page, `/${ui}/texts/litera-g`)
      const { words } = await copy(page, [half('nfcjya', 'uk'), 'Скажіть'], [half('v1xtdj', 'en'), 'locked'])
      expect(words).toMatch(
        /^Скажіть голова, а потім ґудзик\. Перше слово дихає, друге застібається\.\n\nЛітера ця не/,
      )
      expect(words).not.toMatch(/[a-z\u00a0¶]/)
    }
  })
})

test('so is one that was made backwards', async () => {
  await withPage(browser, withClipboard, async (page) => {
    await openReady(page, '/en/texts/litera-g')
    const { words } = await copy(
      page,
      [half('9sy51p', 'uk'), 'у своїй граматиці'],
      [half('fdbs6e', 'en'), 'letter'],
    )
    expect(words).toMatch(
      /^Візьміть літеру г .*\n\nГ в українській мові — це .*\n\nЛітера ця .* у своїй граматиці$/s,
    )
  })
})

test('neither notes nor badges nor numbers come along, and emphasis does', async () => {
  await withPage(browser, withClipboard, async (page) => {
    await openReady(page, '/uk/texts/litera-g')
    const { words, html } = await copy(
      page,
      [half('5mg5wd', 'en'), 'key'],
      [half('53dhbm', 'en'), 'One is enough'],
    )
    expect(words).not.toMatch(/Машинний|Оригінал|¶|\p{Script=Cyrillic}{4}/u)
    expect(words.split('\n\n')).toHaveLength(4)
    expect(html).toContain('<div lang="en">')
    expect(html).toContain('<em>')
    expect(html).not.toMatch(/class=|style=|xmlns|data-/)
  })
})

test('verse keeps its lines', async () => {
  await withPage(browser, withClipboard, async (page) => {
    await openReady(page, '/uk/texts/pershyi-snih')
    const [first = '', second = ''] = await page
      .locator('[data-kind="verse"]')
      .evaluateAll((rows) => rows.map((row) => row.id))
    const stored = await page
      .locator(half(first, 'uk'))
      .evaluate((each) => each.textContent.trim().split('\n'))
    const end = await page.locator(half(second, 'uk')).evaluate((each) => each.textContent.trim().slice(0, 6))
    const { words, html } = await copy(
      page,
      [half(first, 'uk'), stored[0]?.slice(0, 5).replaceAll('\u00a0', ' ') ?? ''],
      [half(second, 'uk'), end.replaceAll('\u00a0', ' ')],
    )
    expect(stored.length).toBeGreaterThan(2)
    expect(words.split('\n\n')[0]?.split('\n')).toEqual(
      stored.map((line) => line.replaceAll('\u00a0', ' ').trim()).filter((line) => line !== ''),
    )
    expect(html.match(/<br ?\/?>/g)?.length).toBeGreaterThan(2)
  })
})

test('words within one half lose their glue alone, and all else on a page is copied as it is', async () => {
  await withPage(browser, withClipboard, async (page) => {
    await openReady(page, '/uk/texts/litera-g')
    const inside = await copy(page, [half('nfcjya', 'uk'), 'мові — це'], [half('nfcjya', 'uk'), 'мові — це'])
    expect(inside.words).toBe('мові — це')
    const foot = await copy(page, ['footer p', 'Тексти'], ['footer p', 'авторам'])
    expect(foot.words).toMatch(/^Тексти .* авторам$/)
  })
})
