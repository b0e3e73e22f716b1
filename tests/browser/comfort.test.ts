import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { comforts } from '#core/reading/comfort.ts'
import { noteShifts, shiftsOf } from '../support/note-shifts.ts'
import { onSite } from '../support/on-site.ts'
import { desk, forbidScripts, phone, withoutScript, withPage } from '../support/open-browser.ts'
import { untilSent } from '../support/until-sent.ts'

const { site, browser } = await onSite()

const text = '/uk/texts/litera-g'
const key = 'poruch.comfort'
const root = (page: Page) => page.locator('html')

/** Opens the page of choices, and chooses. */
async function choose(page: Page, ...words: string[]): Promise<void> {
  await page.goto(`${site.url}/uk/comfort`)
  for (const word of words) await page.locator(`[value="${word}"] + span`).click()
  await page.waitForFunction(
    ([name, last]) => localStorage.getItem(name ?? '')?.includes(last ?? '') === true,
    [key, words.at(-1)],
  )
}

function look(page: Page) {
  return root(page).evaluate((html) => {
    const words = document.querySelector('[data-kind="paragraph"] [lang="en"] p, form p[lang="en"]')
    const { fontFamily, lineHeight, fontSize } = getComputedStyle(words ?? html)
    return {
      paper: getComputedStyle(document.body).backgroundColor,
      rem: getComputedStyle(html).fontSize,
      face: fontFamily.split(',')[0]?.replaceAll('"', ''),
      lines: Math.round((Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)) * 100) / 100,
      page: document.querySelector('main')?.clientWidth ?? 0,
      scheme: getComputedStyle(html).colorScheme,
    }
  })
}

const sepia = 'rgb(244, 236, 216)'

describe('what was chosen', () => {
  test('is in the page itself as it comes, so that no script can be late for the first paint', async () => {
    await withPage(browser, desk, async (page) => {
      await choose(page, 'theme-sepia', 'face-dyslexic', 'size-larger', 'lines-wider', 'width-narrower')
      const worn = 'theme-sepia face-dyslexic size-larger lines-wider width-narrower'
      await untilSent(page, worn)
      await forbidScripts(page)
      const faults: string[] = []
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      for (const path of [text, '/en', '/uk/texts/litera-g/53dhbm', '/en/nowhere']) {
        await page.goto(site.url + path)
        expect(await root(page).getAttribute('data-comfort'), path).toBe(worn)
        const seen = await look(page)
        expect(seen, path).toMatchObject({ paper: sepia, rem: '18.4px', scheme: 'light' })
        expect(seen.page, path).toBeLessThanOrEqual(66 * 18.4)
        expect(await page.locator('meta[name="theme-color"]').first().getAttribute('content')).toBe('#f4ecd8')
      }
      await page.goto(site.url + text)
      expect(await look(page)).toMatchObject({ face: 'Dyslexic', lines: 2 })
      // A page that does not exist is a fault in the browser's eyes; that a rule of ours was broken would be another.
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
    })
  })

  test('moves nothing on the page while it loads, whatever it is', async () => {
    await withPage(browser, desk, async (page) => {
      await choose(page, 'theme-dark', 'face-dyslexic', 'size-large', 'lines-wider')
      await untilSent(page, 'theme-dark face-dyslexic size-large lines-wider')
      await noteShifts(page)
      for (const path of ['/uk', text, '/en/texts/rozmova-naperedodni']) {
        await page.goto(site.url + path, { waitUntil: 'networkidle' })
        expect(await page.evaluate(() => document.fonts.check('1em Dyslexic', 'q'))).toBe(true)
        expect(await shiftsOf(page), path).toEqual([])
      }
    })
  })

  test('shows at once in every tab, and going back to the usual leaves nothing behind', async () => {
    await withPage(browser, desk, async (page) => {
      const other = await page.context().newPage()
      await other.goto(site.url + text)
      const before = await look(other)
      await choose(page, 'theme-sepia', 'size-largest')
      await other.waitForSelector('html[data-comfort="theme-sepia size-largest"]')
      expect(await look(other)).toMatchObject({ paper: sepia, rem: '24px' })
      await untilSent(page, 'theme-sepia size-largest')
      await page.getByRole('button', { name: 'Усе як звичайно' }).click()
      await other.waitForSelector('html:not([data-comfort])')
      expect(await look(other)).toEqual(before)
      await untilSent(page, '')
      expect(await page.evaluate(async () => [localStorage.length, (await caches.keys()).length])).toEqual([
        0, 0,
      ])
      await page.goto(site.url + text)
      expect(await look(page)).toEqual(before)
    })
  })

  test('is put on by the script where there is no worker', async () => {
    await withPage(browser, { ...desk, serviceWorkers: 'block' }, async (page) => {
      await choose(page, 'theme-dark', 'face-sans')
      await page.goto(site.url + text)
      await page.waitForSelector('html[data-comfort="theme-dark face-sans"]')
      expect(await look(page)).toMatchObject({ scheme: 'dark', face: 'system-ui' })
    })
  })

  test('takes the rules of today where a worker brought those of another day', async () => {
    await withPage(browser, { ...desk, serviceWorkers: 'block' }, async (page) => {
      await choose(page, 'theme-sepia')
      await page.route(`**${text}`, async (route) => {
        const answer = await route.fetch()
        const old = '<style data-comfort-sheet>body{background:red!important}</style>'
        const body = (await answer.text())
          .replace('<html', '<html data-comfort="theme-sepia" data-comfort-sheet="oldrules"')
          .replace('<head>', `<head>${old}`)
        const { 'content-security-policy': _, ...headers } = answer.headers()
        await route.fulfill({ status: 200, headers, body })
      })
      await page.goto(site.url + text)
      await page.waitForFunction(() => document.querySelector('style[data-comfort-sheet]') === null)
      expect(await look(page)).toMatchObject({ paper: sepia })
    })
  })
})

describe('each choice', () => {
  const effects: Record<string, Partial<Awaited<ReturnType<typeof look>>>> = {
    'theme-light': { scheme: 'light', paper: 'rgb(251, 249, 244)' },
    'theme-sepia': { scheme: 'light', paper: sepia },
    'theme-dark': { scheme: 'dark', paper: 'rgb(22, 23, 26)' },
    'face-sans': { face: 'system-ui' },
    'face-dyslexic': { face: 'Dyslexic' },
    'size-smaller': { rem: '14.4px' },
    'size-larger': { rem: '18.4px' },
    'size-large': { rem: '21.12px' },
    'size-largest': { rem: '24px' },
    'lines-closer': { lines: 1.42 },
    'lines-wider': { lines: 2 },
    'width-narrower': { page: 1056 },
    'width-wider': { page: 1440 },
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`does what it says, on a device that is ${colorScheme}, and is shown as chosen`, async () => {
      await withPage(browser, { ...desk, colorScheme }, async (page) => {
        await page.goto(`${site.url}/uk/comfort`)
        const choices = Object.values(comforts).flat()
        const radios = page.locator('form[data-choices] input')
        const shown = await radios.evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value))
        expect(shown.sort()).toEqual([...choices].sort())
        for (const [usual, ...others] of Object.values(comforts)) {
          for (const word of others) {
            await page.locator(`[value="${word}"] + span`).click()
            await page.waitForSelector(`html[data-comfort~="${word}"]`)
            expect(await look(page), word).toMatchObject(effects[word] ?? { rem: 'no such choice' })
          }
          await page.locator(`[value="${usual}"] + span`).click()
          await page.waitForSelector('html:not([data-comfort])')
        }
        const last = Object.values(comforts).flatMap((each) => each.at(-1) ?? [])
        for (const word of last) await page.locator(`[value="${word}"] + span`).click()
        await page.waitForSelector(`html[data-comfort="${last.join(' ')}"]`)
        await page.reload()
        await page.waitForFunction(() => document.querySelector('fieldset:disabled') === null)
        expect(
          await page
            .locator('form[data-choices] input:checked')
            .evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value).sort()),
        ).toEqual([...last].sort())
      })
    })
  }

  test('can be made over the text that is being read, and shows there', async () => {
    await withPage(browser, phone, async (page) => {
      await choose(page, 'size-larger')
      await page.goto(site.url + text)
      await page.evaluate(() => {
        const link = Object.assign(document.createElement('a'), { href: '/uk/comfort' })
        link.dataset.inPlace = ''
        document.body.append(link)
        link.click()
      })
      const dialog = page.locator('dialog[open]')
      await dialog.locator('[value="size-larger"]:checked:enabled').waitFor({ state: 'attached' })
      await dialog.locator('[value="theme-sepia"] + span').tap()
      await page.waitForSelector('html[data-comfort="theme-sepia size-larger"]')
      expect(await look(page)).toMatchObject({ paper: sepia, rem: '18.4px' })
      const sheet = dialog.locator(':scope > *')
      expect(await sheet.evaluate((content) => getComputedStyle(content).backgroundColor)).toBe(sepia)
    })
  })

  test('can be made by keyboard alone', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${site.url}/en/comfort`)
      await page.locator('[value="theme-system"]:enabled').focus()
      await page.keyboard.press('ArrowRight')
      await page.waitForSelector('html[data-comfort="theme-light"]')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowRight')
      await page.waitForSelector('html[data-comfort="theme-light face-sans"]')
      const focused = page.locator('input:focus + span')
      expect(await focused.evaluate((label) => getComputedStyle(label).outlineStyle)).toBe('solid')
    })
  })

  test('can be told in colours that the device forces upon the page', async () => {
    await withPage(browser, { ...desk, forcedColors: 'active' }, async (page) => {
      await choose(page, 'theme-sepia')
      const outlines = await page
        .locator('[name="theme"] + span')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).outlineStyle))
      expect(outlines).toEqual(['none', 'none', 'solid', 'none'])
      expect((await look(page)).paper).not.toBe(sepia)
    })
  })
})

describe('whoever chose nothing', () => {
  test('gets nothing of it: no worker, no rules, no face, one script', async () => {
    await withPage(browser, desk, async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await page.goto(site.url + text, { waitUntil: 'networkidle' })
      expect(asked.filter((path) => path.startsWith('/script/'))).toHaveLength(1)
      expect(asked.filter((path) => /comfort|faces/.test(path))).toEqual([])
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
        0,
      )
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
      expect(await page.content()).not.toContain('data-comfort')
    })
  })

  test('reads as usual where something else lies in the storage', async () => {
    await withPage(browser, desk, async (page) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      await page.goto(site.url + text)
      const before = await look(page)
      for (const rubbish of ['{"theme":"dark"}', '"><script>', 'theme-', 'ґ'.repeat(100_000)]) {
        await page.evaluate(([name = '', words = '']) => localStorage.setItem(name, words), [key, rubbish])
        await page.goto(site.url + text, { waitUntil: 'networkidle' })
        expect(await look(page)).toEqual(before)
        expect(await root(page).getAttribute('data-comfort')).toBeNull()
      }
      expect(faults).toEqual([])
    })
  })
})

describe('where nothing can be kept', () => {
  const unkept = 'Цей браузер не дає зберегти вибір'

  test('because storage is full, the choice holds on the page, which says so', async () => {
    await withPage(browser, desk, async (page) => {
      await page.goto(`${site.url}/uk/comfort`)
      await page.evaluate(() => {
        for (let size = 1 << 22; size >= 1; size >>= 1) {
          for (let part = 0; ; part++) {
            try {
              localStorage.setItem(`full.${size}.${part}`, 'x'.repeat(size))
            } catch {
              break
            }
          }
        }
      })
      expect(await page.getByText(unkept).isVisible()).toBe(false)
      await page.locator('[value="theme-sepia"] + span').click()
      await page.getByText(unkept).waitFor()
      expect(await look(page)).toMatchObject({ paper: sepia })
    })
  })

  test('because storage is forbidden, the same, and nothing fails', async () => {
    await withPage(browser, desk, async (page) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('forbidden', 'SecurityError')
          },
        })
      })
      await page.goto(`${site.url}/uk/comfort`)
      await page.locator('[value="theme-sepia"] + span').click()
      await page.getByText(unkept).waitFor()
      await page.locator('[value="size-large"] + span').click()
      await page.waitForSelector('html[data-comfort="theme-sepia size-large"]')
      expect(faults).toEqual([])
    })
  })

  test('because no script runs, nothing can be chosen, and the page says what the browser can do', async () => {
    await withPage(browser, { ...phone, ...withoutScript }, async (page) => {
      for (const [ui, words, own] of [
        ['uk', 'тут він не працює', 'Що може сам браузер'],
        ['en', 'which does not run here', 'What the browser can do'],
      ] as const) {
        await page.goto(`${site.url}/${ui}/comfort`)
        expect(await page.locator('noscript').innerText()).toContain(words)
        expect(await page.locator('form[data-choices] :is(input, button):enabled').count()).toBe(0)
        expect(await page.getByRole('heading', { name: own }).isVisible()).toBe(true)
      }
    })
  })
})

test('the numbers of the paragraphs stay on the screen, whatever the size', async () => {
  for (const word of ['size-larger', 'size-largest', 'width-wider', 'width-narrower']) {
    await withPage(browser, desk, async (page) => {
      await choose(page, word)
      await untilSent(page, word)
      await page.goto(site.url + text)
      const numbers = page.locator('[data-kind="paragraph"] > a')
      const box = await numbers.first().boundingBox()
      expect(box?.x, word).toBeGreaterThanOrEqual(0)
    })
  }
})

for (const ui of ['uk', 'en']) {
  test(`with the largest letters of any face nothing is lost at 320 pixels (${ui})`, async () => {
    await withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      await choose(page, 'face-dyslexic', 'size-largest', 'lines-wider')
      await untilSent(page, 'face-dyslexic size-largest lines-wider')
      for (const path of [
        '',
        '/comfort',
        '/accessibility',
        '/texts/litera-g',
        '/texts/litera-g/53dhbm',
        '/about',
      ]) {
        await page.goto(`${site.url}/${ui}${path}`)
        await page.evaluate(() => document.fonts.ready)
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
      }
    })
  })
}

test('everything a finger is to hit is 44 pixels high on a phone', async () => {
  await withPage(browser, phone, async (page) => {
    await page.goto(`${site.url}/uk/comfort`)
    const controls = await page.locator('form[data-choices] :is(label span, button)').all()
    expect(controls).toHaveLength(19)
    for (const control of controls) expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  })
})

test('the accessibility statement is found from the foot of the library, and says where to complain', async () => {
  await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
    for (const [ui, name, goal] of [
      ['uk', 'Доступність', 'WCAG'],
      ['en', 'Accessibility', 'WCAG'],
    ] as const) {
      await page.goto(`${site.url}/${ui}`)
      await page.locator('footer').getByRole('link', { name }).click()
      expect(new URL(page.url()).pathname).toBe(`/${ui}/accessibility`)
      expect(await page.locator('h1').innerText()).toBe(name)
      expect(await page.locator('main').innerText()).toContain(goal)
      expect(await page.locator('main a[href^="mailto:"]').count()).toBe(1)
      await page.goto(`${site.url}/${ui}/texts/litera-g`)
      expect(await page.locator('footer').getByRole('link', { name }).count()).toBe(0)
    }
  })
})
