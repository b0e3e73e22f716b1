import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { onOwnSite } from '../support/on-site.ts'
import { desk, phone, withPage } from '../support/open-browser.ts'
import { quotedThen, writeVariedText } from '../support/write-varied-text.ts'

const { site, browser } = await onOwnSite((texts) => writeVariedText(texts, 'usiakyi'))

const text = '/texts/usiakyi'
const ofText = ['/share', '/corrections', '/in/deepl', '/compare/deepl', '/a00010', `/${quotedThen}`]
const ofLibrary = ['', '/texts/litera-g', '/texts/rozmova-naperedodni', '/about', '/keys', '/comfort']

/** All kinds of pages, in a language. */
const pagesIn = (ui: 'uk' | 'en') => [
  ...['', ...ofText].map((each) => `${site.url}/${ui}${text}${each}`),
  ...ofLibrary.map((each) => `${inject('site')}/${ui}${each}`),
]

/** What a finger cannot hit well: less than 44 pixels high or 24 wide, though it stands in no sentence. */
function findSmallTargets(page: Page, place = 'body'): Promise<string[]> {
  return page
    .locator(place)
    .locator(':is(a[href], button, input, summary):visible:not(:disabled)')
    .evaluateAll((all: HTMLElement[]) => {
      const isHit = (shown: Element, x: number, y: number) => {
        const there = document.elementFromPoint(x, y)
        return there !== null && shown.contains(there)
      }
      return all.flatMap((each) => {
        const shown = each.closest('label') ?? each
        const { display, clipPath } = getComputedStyle(shown)
        const sentence = shown.closest('p, dd, li')
        const isAlone = sentence?.matches('li') && sentence.textContent === shown.textContent
        if (clipPath !== 'none' || (display === 'inline' && sentence !== null && !isAlone)) return []
        shown.scrollIntoView({ block: 'center', behavior: 'instant' })
        // The way past the head is out of sight until it is focused.
        if (shown.getBoundingClientRect().right <= 0) return []
        const [box = new DOMRect()] = shown.getClientRects()
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        const reach = (dx: number, dy: number) => {
          let length = 0
          while (length < 30 && isHit(shown, x + dx * length, y + dy * length)) length += 1
          return length
        }
        const height = reach(0, -1) + reach(0, 1)
        const width = reach(-1, 0) + reach(1, 0)
        return height >= 44 && width >= 24
          ? []
          : [`${location.pathname} ${each.localName} “${shown.textContent?.trim()}” ${width} × ${height}`]
      })
    })
}

test('everything that a finger is to hit is 44 pixels high, on pages of all kinds', async () => {
  await withPage(browser, phone, async (page) => {
    const small: string[] = []
    for (const address of pagesIn('uk')) {
      await page.goto(address)
      small.push(...(await findSmallTargets(page)))
      const open = page.locator('button[popovertarget="views"]')
      if (!(await open.isVisible())) continue
      await open.click()
      small.push(...(await findSmallTargets(page, '#views')))
    }
    expect(small).toEqual([])
    await page.goto(`${inject('site')}/uk`)
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('button'), { textContent: 'Ґ' })),
    )
    expect(await findSmallTargets(page)).toHaveLength(1)
  })
})

/** What sticks out of the page, and what is cut off inside of it. What is there for those who listen alone is no loss. */
function findLosses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sideways = document.documentElement.scrollWidth - innerWidth
    const cut = [...document.querySelectorAll('body *')].filter((each) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(each)
      if (clipPath !== 'none' || !each.checkVisibility({ visibilityProperty: true })) return false
      return (
        /hidden|clip/.test(overflowX + overflowY) &&
        (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
      )
    })
    const losses = cut.map((each) => `${location.pathname} cuts ${each.localName} “${each.textContent}”`)
    return sideways > 0 ? [`${location.pathname} sticks out by ${sideways}`, ...losses] : losses
  })
}

/** The distances of WCAG 1.4.12, which a reader may set for all pages. */
const spacing = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important
} p { margin-bottom: 2em !important }`

for (const width of [320, 1440])
  test(`nothing is lost with the distances between letters, words and lines that a reader sets (${width} pixels)`, async () => {
    await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      for (const address of [...pagesIn('uk'), `${site.url}/en${text}?view=reveal`]) {
        await page.goto(address)
        await page.evaluate((rules) => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(rules)
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
        }, spacing)
        const letters = await page
          .locator('h1')
          .first()
          .evaluate((h1) => getComputedStyle(h1).letterSpacing)
        expect(Number.parseFloat(letters)).toBeGreaterThan(2)
        expect(await findLosses(page)).toEqual([])
      }
    })
  })

describe('whoever wants no motion', () => {
  /** Jumps, fades and what moves by the clock; the mark of progress is moved by the reader alone. */
  const motionOf = (page: Page) =>
    page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      const holding = rules.flatMap((rule) =>
        rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches ? [...rule.cssRules] : [rule],
      )
      return {
        scrolling: getComputedStyle(document.documentElement).scrollBehavior,
        fades: holding.filter((rule) => rule.cssText.startsWith('@view-transition')).length,
        byClock: document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline)
          .length,
        transitions: [...document.querySelectorAll('*')].filter(
          (each) => getComputedStyle(each).transitionDuration !== '0s',
        ).length,
      }
    })

  for (const [reducedMotion, expected] of [
    ['reduce', { scrolling: 'auto', fades: 0, byClock: 0, transitions: 0 }],
    ['no-preference', { scrolling: 'smooth', fades: 1, byClock: 0, transitions: 0 }],
  ] as const)
    test(`is spared it, and nobody else misses it (${reducedMotion})`, async () => {
      await withPage(browser, { ...desk, reducedMotion }, async (page) => {
        await page.goto(`${site.url}/uk${text}`)
        expect(await motionOf(page)).toEqual(expected)
      })
    })
})

describe('in colours that the device forces upon the page', () => {
  const forced = { ...desk, forcedColors: 'active' } as const
  const outlineOf = (page: Page, layout: string) =>
    page.locator(`[name="view"][value="${layout}"] + span`).evaluate((words) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(words)
      return outlineStyle === 'none' ? 'none' : outlineWidth
    })

  test('the layout that is chosen can be told, and whether it is focused', async () => {
    await withPage(browser, forced, async (page) => {
      await page.goto(`${site.url}/uk${text}`)
      const [chosen, other] = [await outlineOf(page, 'side'), await outlineOf(page, 'reveal')]
      expect([chosen === 'none', other]).toEqual([false, 'none'])
      await page.locator('[name="view"]:checked').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowLeft')
      expect(Number.parseFloat(await outlineOf(page, 'side'))).toBeGreaterThan(Number.parseFloat(chosen))
    })
  })

  test('what is covered is framed and stays covered until it is asked for', async () => {
    await withPage(browser, forced, async (page) => {
      await page.goto(`${site.url}/uk${text}?view=reveal`)
      await page.mouse.move(0, 0)
      const half = page.locator('#a00003 > [lang="en"]')
      const seen = () =>
        half.evaluate((each) => [
          getComputedStyle(each).outlineStyle,
          getComputedStyle(each.querySelector('p') ?? each).opacity,
        ])
      expect(await seen()).toEqual(['solid', '0'])
      await half.hover()
      expect(await seen()).toEqual(['none', '1'])
    })
  })

  test('every link and button that is focused has a ring', async () => {
    await withPage(browser, forced, async (page) => {
      await page.goto(`${site.url}/uk${text}`)
      const without: string[] = []
      for (let press = 0; press < 60; press += 1) {
        await page.keyboard.press('Tab')
        const ring = await page.evaluate(() => {
          const focused = document.activeElement
          if (focused === null || focused === document.body) return undefined
          const shown = focused.matches('input') ? (focused.nextElementSibling ?? focused) : focused
          const { outlineStyle, outlineWidth } = getComputedStyle(shown)
          return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? shown.outerHTML : ''
        })
        if (ring === undefined) break
        if (ring !== '') without.push(ring)
      }
      expect(without).toEqual([])
    })
  })
})
