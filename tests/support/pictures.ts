import type { BrowserContextOptions, Page } from 'playwright-core'
import { headingIdOf, pictured } from './write-picture-library.ts'

/** A picture of docs/pictures: what is opened, on what, and what a reader does there before it is taken. */
export type Picture = {
  readonly name: string
  readonly path: string
  readonly screen: BrowserContextOptions
  /** What the reader chose for their own eyes, as core/reading/comfort.ts words it. */
  readonly comfort?: string
  readonly prepare?: (page: Page) => Promise<void>
}

/** As wide as docs show a picture at most, in pixels. */
export const widest = 1_200
/** What all pictures of docs/reading.md may weigh together, in bytes. */
export const heaviest = 1_500_000

/** How many pixels are drawn for each that is kept, across and down: hairlines and letters stay even. */
export const grain = 2

/** A desk of 1440 pixels, on a picture as wide as docs have room for. */
function desk(height: number, colorScheme: 'light' | 'dark' = 'light'): BrowserContextOptions {
  return { viewport: { width: 1_440, height }, deviceScaleFactor: (grain * widest) / 1_440, colorScheme }
}

function phone(height = 844, colorScheme: 'light' | 'dark' = 'light'): BrowserContextOptions {
  return {
    viewport: { width: 390, height },
    deviceScaleFactor: grain,
    colorScheme,
    hasTouch: true,
    isMobile: true,
  }
}

const essay = '/texts/litera-g'
const poem = `/texts/${pictured.corrected}`
const long = `/texts/${pictured.long}`

export const pictures: readonly Picture[] = [
  { name: 'library', path: '/uk', screen: desk(840) },

  { name: 'reading', path: `/en${essay}`, screen: desk(900) },
  { name: 'reading-phone', path: `/en${essay}`, screen: phone() },
  { name: 'reading-phone-dark', path: `/uk${essay}`, screen: phone(844, 'dark') },
  { name: 'reading-dark', path: '/uk/texts/na-tomu-botsi-mostu', screen: desk(640, 'dark') },
  { name: 'reading-sepia', path: '/en/texts/lyst-chytachevi', screen: desk(560), comfort: 'theme-sepia' },

  {
    name: 'reading-menu',
    path: `/uk${essay}`,
    screen: phone(),
    prepare: click('button[popovertarget="views"]'),
  },
  { name: 'reading-stacked', path: `/uk${essay}?view=stacked`, screen: desk(640), prepare: scrollToText },
  { name: 'reading-reveal', path: `/en${essay}?view=reveal`, screen: desk(560), prepare: uncover },
  { name: 'reading-original', path: `/en${essay}?view=original`, screen: desk(480), prepare: scrollToText },
  {
    name: 'reading-translation',
    path: `/uk${essay}?view=translation`,
    screen: desk(480),
    prepare: scrollToText,
  },
  {
    name: 'reading-swapped',
    path: `/en${essay}?view=side-swapped`,
    screen: desk(560),
    prepare: scrollToText,
  },

  { name: 'reading-state', path: `/en${essay}`, screen: desk(560), prepare: seeChange('53dhbm') },
  {
    name: 'reading-term',
    path: `/en${essay}`,
    screen: phone(),
    prepare: showTerm('9sy51p'),
  },

  { name: 'reading-letters', path: `/uk${essay}/letters`, screen: phone() },
  { name: 'reading-letters-original', path: `/en${essay}/letters?view=original`, screen: phone() },

  {
    name: 'reading-contents',
    path: `/uk${long}`,
    screen: phone(),
    prepare: click('button[popovertarget="contents"]'),
  },
  { name: 'reading-left', path: `/en${long}`, screen: desk(400), prepare: readTo(headingIdOf(2)) },
  { name: 'reading-back', path: `/uk${long}`, screen: phone(), prepare: readAndComeBack },

  { name: 'reading-paragraph', path: `/en${essay}`, screen: desk(480), prepare: choose('nfcjya') },
  { name: 'reading-quote', path: `/en${essay}`, screen: desk(830), prepare: quote('nfcjya') },
  { name: 'reading-passage', path: `/uk${essay}/nfcjya`, screen: phone() },
  {
    name: 'reading-share',
    path: `/uk${essay}`,
    screen: phone(),
    prepare: openSheet(`a[href$="${essay}/share"]`, 'h2'),
  },

  { name: 'reading-last-corrections', path: `/en${poem}`, screen: desk(560), prepare: scrollToFoot },
  { name: 'reading-corrections', path: `/uk${poem}/corrections`, screen: desk(700) },
  {
    name: 'reading-changed',
    path: `/en${poem}/${pictured.stanza}/at/${pictured.revision}`,
    screen: desk(900),
  },
  { name: 'reading-compared', path: `/en${poem}/compare/${pictured.edition}`, screen: desk(760) },

  { name: 'reading-keys', path: `/en${essay}`, screen: desk(860), prepare: openKeys },
  { name: 'reading-comfort', path: `/uk${essay}`, screen: phone(), prepare: openComfort },
  {
    name: 'reading-dyslexic',
    path: `/en${essay}`,
    screen: desk(560),
    comfort: 'face-dyslexic size-large',
    prepare: scrollToText,
  },
]

function click(selector: string): (page: Page) => Promise<void> {
  return (page) => page.locator(selector).first().click()
}

/** Follows a link whose page opens over the text, and waits until this stands in it. */
function openSheet(link: string, content: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(link).first().click()
    await page.locator(`dialog[data-place] ${content}`).first().waitFor()
  }
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await page.locator('dialog[data-place] h1').waitFor()
}

function showTerm(id: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(`[id="${id}"] a[role="doc-glossref"]`).first().click()
    await page.locator('[role="doc-glossary"] :popover-open').waitFor()
  }
}

/** The tools at the top, the words below them, and the minutes that are left. */
async function scrollToText(page: Page): Promise<void> {
  await page.locator('article > div:has(#views)').evaluate((tools) => {
    scrollBy({ top: tools.getBoundingClientRect().top - 8, behavior: 'instant' })
  })
  await page.locator('[data-left] > span').waitFor({ state: 'attached' })
}

async function scrollToFoot(page: Page): Promise<void> {
  await page
    .locator('footer')
    .last()
    .evaluate((foot) => foot.scrollIntoView({ block: 'end', behavior: 'instant' }))
}

async function uncover(page: Page): Promise<void> {
  await scrollToText(page)
  await page.locator('[data-kind][id] > [lang="en"]').nth(1).hover()
}

function readTo(id: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(`[id="${id}"]`).evaluate((row) => row.scrollIntoView({ behavior: 'instant' }))
    await page.locator('[data-left] > span').waitFor()
  }
}

async function readAndComeBack(page: Page): Promise<void> {
  await readTo(headingIdOf(2))(page)
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await page.reload({ waitUntil: 'networkidle' })
  await page.locator('[data-left] + a[href^="#"]').waitFor()
}

function seeChange(id: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(`[id="${id}"]`).evaluate((row) => {
      scrollBy({ top: row.getBoundingClientRect().top - 100, behavior: 'instant' })
    })
    await page.locator(`[id="${id}"] summary`).click()
  }
}

function choose(id: string): (page: Page) => Promise<void> {
  return async (page) => {
    await scrollToText(page)
    await page.locator(`[id="${id}"] > a`).click()
  }
}

function quote(id: string): (page: Page) => Promise<void> {
  return async (page) => {
    await choose(id)(page)
    await openSheet(`[id="${id}"] a[data-in-place]`, 'h2')(page)
    const heading = page.locator('dialog[data-place] h2').last()
    await heading.evaluate((words) => words.scrollIntoView({ behavior: 'instant' }))
  }
}

async function openComfort(page: Page): Promise<void> {
  await page.locator('button[popovertarget="views"]').click()
  await openSheet('#views a[href$="/comfort"]', 'form[data-choices="comfort"]')(page)
}
