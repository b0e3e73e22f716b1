import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onSite } from '../support/on-site.ts'
import { desk, phone, withoutScript, withPage } from '../support/open-browser.ts'

const { site, browser } = await onSite()

const text = '/en/texts/litera-g'
const layout = (page: Page) => page.locator('input[name="view"]:checked').inputValue()
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-kind]')?.querySelector('a')?.textContent ?? '')
/** Keys do their work when their script has come, so what they do is waited for. */
const until = <Value>(read: () => Promise<Value>, value: Value) => expect.poll(read).toEqual(value)

/** Presses a key as a keyboard does on which Ukrainian is typed. */
async function pressUkrainian(page: Page, code: string, key: string, modifiers = 0): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  for (const type of ['keyDown', 'keyUp'] as const)
    await devtools.send('Input.dispatchKeyEvent', {
      type,
      code,
      key,
      modifiers,
      ...(type === 'keyDown' && { text: key }),
    })
}

test('keys choose the layout, and swap its sides', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(site.url + text)
    for (const [key, view] of [
      ['2', 'stacked'],
      ['3', 'reveal'],
      ['4', 'original'],
      ['5', 'translation'],
      ['1', 'side'],
    ] as const) {
      await page.keyboard.press(key)
      await until(() => layout(page), view)
    }
    await page.keyboard.press('x')
    await until(() => page.locator('input[name="swap"]').isChecked(), true)
    await page.waitForURL(/view=side-swapped/)
    await page.reload()
    expect(await page.locator('input[name="swap"]').isChecked()).toBe(true)
  })
})

test('keys lead from paragraph to paragraph, past headings, and stop at both ends', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(site.url + text)
    const numbers = await page.locator('[data-kind] > a').allTextContents()
    expect(numbers.length).toBeGreaterThan(10)
    await page.keyboard.press('k')
    await until(() => focused(page), numbers[0] ?? '')
    await page.keyboard.press('k')
    for (const number of numbers.slice(1)) {
      await page.keyboard.press('j')
      await until(() => focused(page), number)
      const row = page.locator('[data-kind]:focus-within')
      await expect.poll(() => row.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(900)
    }
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await until(() => focused(page), numbers.at(-2) ?? '')
  })
})

test('keys go by their places, so that they are the same when Ukrainian is typed', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(site.url + text)
    await pressUkrainian(page, 'KeyJ', 'о')
    await until(() => focused(page), '¶\u00a01')
    await pressUkrainian(page, 'Digit3', '3')
    await until(() => layout(page), 'reveal')
    await pressUkrainian(page, 'KeyX', 'ч')
    await until(() => page.locator('input[name="swap"]').isChecked(), true)
    await pressUkrainian(page, 'Digit7', '?', 8)
    await page.getByRole('dialog').getByRole('heading', { name: 'Keys' }).waitFor()
  })
})

test('a key uncovers the paragraph at hand alone, and covers it again', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}${text}?view=reveal`)
    const shown = () =>
      page
        .locator('[data-kind="paragraph"] > [lang="en"] > p:not([data-claim])')
        .evaluateAll((all) =>
          all.flatMap((words, index) => (getComputedStyle(words).opacity === '1' ? [index] : [])),
        )
    await page.mouse.move(5, 5)
    await page.keyboard.press('j')
    await until(() => focused(page), '¶\u00a01')
    expect(await shown()).toEqual([])
    await page.keyboard.press('r')
    await until(shown, [0])
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await until(shown, [1])
    await page.keyboard.press('r')
    await until(shown, [])
  })
})

test('a key covers the paragraph that a link led to, too', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(`${site.url}${text}?view=reveal#nfcjya`)
    const words = page.locator('#nfcjya > [lang="en"] > p').first()
    const opacity = () => words.evaluate((each) => getComputedStyle(each).opacity)
    await page.mouse.move(5, 5)
    expect(await opacity()).toBe('1')
    await page.locator('#nfcjya > a').focus()
    await page.keyboard.press('r')
    await until(opacity, '0')
  })
})

test('a key copies the paragraph as it is stored in both languages, with its address, and says so', async () => {
  const permissions = ['clipboard-read', 'clipboard-write']
  await withPage(browser, { ...desk, permissions }, async (page) => {
    await page.goto(site.url + text)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await until(() => focused(page), '¶\u00a02')
    await page.keyboard.press('c')
    await page.getByRole('status').getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const [uk, en, address, ...more] = copied.split('\n\n')
    expect(uk).toMatch(
      /^Г в українській мові — це видих, .*відпускає його\. Скажіть голова, а потім ґудзик\./,
    )
    expect(en).toMatch(/^In Ukrainian, /)
    expect(address).toBe(`${site.url}/texts/litera-g/nfcjya`)
    expect([more, copied.includes('\u00a0')]).toEqual([[], false])
  })
})

test('where the browser forbids copying, the paragraph is selected, and that is said', async () => {
  await withPage(browser, desk, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('no')),
      })
    })
    await page.goto(site.url + text)
    await page.keyboard.press('j')
    await until(() => focused(page), '¶\u00a01')
    await page.keyboard.press('c')
    await page.getByRole('status').getByText('selected').waitFor()
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('Візьміть літеру')
  })
})

test('a key changes the language of the interface', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(site.url + text)
    await page.keyboard.press('l')
    await page.waitForURL(/\/uk\//)
  })
})

test('with Ctrl, Alt, Meta or Shift, in a field, and while a sheet is open, keys are the browser’s', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(site.url + text)
    for (const keys of ['Control+3', 'Alt+3', 'Meta+3', 'Shift+X', 'Alt+x']) await page.keyboard.press(keys)
    await page.evaluate(() => {
      const field = document.createElement('input')
      field.id = 'field'
      document.body.append(field)
      field.focus()
    })
    await page.keyboard.type('3jx')
    expect(await page.locator('#field').inputValue()).toBe('3jx')
    await page.locator('#field').blur()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('4')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect([await layout(page), await page.locator('input[name="swap"]').isChecked()]).toEqual([
      'side',
      false,
    ])
    await page.keyboard.press('3')
    await until(() => layout(page), 'reveal')
  })
})

test('keys can be turned off where they are listed, for all tabs and for good, and on again', async () => {
  await withPage(browser, desk, async (page) => {
    await page.goto(site.url + text)
    const other = await page.context().newPage()
    await other.goto(site.url + text)
    await page.keyboard.press('?')
    const wanted = page.getByRole('checkbox', { name: 'Use these keys' })
    await wanted.uncheck()
    await page.keyboard.press('Escape')
    for (const each of [page, other]) {
      await each.bringToFront()
      await each.keyboard.press('3')
    }
    await page.goto(`${site.url}/uk/keys`)
    const own = page.getByRole('checkbox', { name: 'Користуватися цими клавішами' })
    expect([await own.isChecked(), await layout(other)]).toEqual([false, 'side'])
    await own.check()
    await page.goto(site.url + text)
    await page.keyboard.press('3')
    await until(() => layout(page), 'reveal')
  })
})

for (const [name, screen] of [
  ['phone', phone],
  ['desk', desk],
] as const)
  test(`the list of keys is a page without a script too, and then offers no switch (${name})`, async () => {
    await withPage(browser, { ...screen, ...withoutScript }, async (page) => {
      for (const [ui, title, without] of [
        ['uk', 'Клавіші', 'Клавішам потрібен JavaScript'],
        ['en', 'Keys', 'The keys need JavaScript'],
      ]) {
        await page.goto(`${site.url}/${ui}/keys`)
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
        expect(await page.locator('noscript').innerText()).toContain(without)
        expect(await page.getByRole('checkbox').count()).toBe(0)
        expect(await page.locator('kbd').count()).toBe(17)
        expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
      }
    })
  })

test('the list is found by those who use the keyboard, among the tools of a text', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    await page.goto(`${site.url}/uk/texts/litera-g`)
    const link = page.getByRole('link', { name: 'Клавіші' })
    await link.focus()
    expect((await link.boundingBox())?.width).toBeGreaterThan(60)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/uk\/keys$/)
  })
})
