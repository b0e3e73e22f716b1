import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { writeLongText } from '../../corpus/write-long-text.ts'
import type { Line } from '../../line.ts'
import { type Taken, watchInteractions } from '../../measure/interactions.ts'
import { pathOf, type Site } from '../../site.ts'
import { startPoruch } from '../../subject/start-poruch.ts'
import { act } from './act.ts'
import { addRound, linesOf, newFigures, paragraphs, wholeLine } from './lines-of-actions.ts'
import { type Action, atDesk, changesAtDesk, changesOnPhone, onPhone } from './reader-actions.ts'

const rounds = 3
type Screen = {
  readonly name: string
  readonly options: BrowserContextOptions
  readonly actions: readonly Action[]
  /** The changes of layout alone. */
  readonly changes: readonly Action[]
}
const screens: readonly Screen[] = [
  {
    name: 'desk',
    options: { viewport: { width: 1440, height: 900 } },
    actions: atDesk,
    changes: changesAtDesk,
  },
  {
    name: 'phone',
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    actions: onPhone,
    changes: changesOnPhone,
  },
]
/** What it feels like to use a long text on a slow machine, in its middle: all that a reader can do there. */
export async function measureActions(site: Site): Promise<Line[]> {
  const folder = join(site.workshop.folder, 'long-text')
  const path = pathOf(writeLongText(folder, paragraphs), 'uk')
  const { workshop, app } = site
  const poruch = await startPoruch({ workshop, app, content: folder, path, manner: 'pressed' })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Chromium's sandbox refuses root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const address = `http://127.0.0.1:${poruch.port}${path}`
    const seen = screens.map((screen) => ({ screen, figures: newFigures(screen.actions) }))
    for (let round = 0; round < rounds; round += 1)
      for (const { screen, figures } of seen)
        addRound(figures, await actThrough(browser, address, screen, screen.actions, false))
    const lines = seen.flatMap(({ screen: { name }, figures }) => linesOf(name, figures))
    for (const screen of screens) {
      const figures = newFigures(screen.changes)
      addRound(figures, await actThrough(browser, address, screen, screen.changes, true))
      lines.push(wholeLine(screen.name, figures))
    }
    return lines
  } finally {
    await browser.close()
    await poruch.stop()
  }
}

/**
 * Does all that one can on a screen, as a new reader with nothing in the cache, so that what comes with the first use counts.
 * @param whole whether stretches that are out of sight are laid out too
 */
async function actThrough(
  browser: Browser,
  address: string,
  { options }: Screen,
  actions: readonly Action[],
  whole: boolean,
): Promise<Taken[]> {
  const context = await browser.newContext({ ...options, permissions: ['clipboard-read', 'clipboard-write'] })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(goToMiddle, whole)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const readTaken = await watchInteractions(page)
    const taken: Taken[] = []
    for (const action of actions) taken.push(await act(page, action, readTaken))
    return taken
  } finally {
    await context.close()
  }
}

/**
 * Runs in the page: no stylesheet but one made by a script gets past its policy. A link that leads elsewhere does all but
 * lead there.
 */
function goToMiddle(whole: boolean): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(whole ? 'section > div { content-visibility: visible !important }' : '')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[data-language]')) event.preventDefault()
  })
  scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' })
}
