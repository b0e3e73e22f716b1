import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { writeCorpus } from '../corpus/write-corpus.ts'
import type { Line } from '../line.ts'
import { watchInteractions } from '../measure/interactions.ts'
import { pathOf, type Site } from '../site.ts'
import { startPoruch } from '../subject/start-poruch.ts'

const paragraphs = 300
const rounds = 3
const screens = [
  {
    name: 'desk',
    viewport: { width: 1440, height: 900 },
    choices: ['stacked', 'reveal', 'original', 'translation', 'side', 'swap'],
  },
  {
    name: 'phone',
    viewport: { width: 390, height: 844 },
    choices: ['reveal', 'original', 'translation', 'stacked', 'swap'],
  },
] as const
type Screen = (typeof screens)[number]

/** What it feels like to change the layout of a long text on a slow machine, in its middle. */
export async function measureLayouts(site: Site): Promise<Line[]> {
  const folder = join(site.workshop.folder, 'long-text')
  const [slug = ''] = writeCorpus(folder, 1, paragraphs)
  const path = pathOf(slug, 'uk')
  const { workshop, app } = site
  const poruch = await startPoruch({ workshop, app, content: folder, path, manner: 'pressed' })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Chromium's sandbox refuses root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const address = `http://127.0.0.1:${poruch.port}${path}`
    const lines: Line[] = []
    for (const screen of screens) {
      const [own, whole]: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        own.push(await worstSwitch(browser, address, screen, false))
        whole.push(await worstSwitch(browser, address, screen, true))
      }
      lines.push({
        metric: `Slowest change of layout, ${paragraphs} paragraphs, 4× slower CPU, ${screen.name}`,
        unit: 'ms',
        poruch: { who: 'Poruch', rounds: own },
        peers: [{ who: 'laid out as a whole', rounds: whole }],
        target: { of: 'value', most: 100 },
      })
    }
    return lines
  } finally {
    await browser.close()
    await poruch.stop()
  }
}

/** @param whole whether stretches that are out of sight are laid out too */
async function worstSwitch(
  browser: Browser,
  address: string,
  { viewport, choices }: Screen,
  whole: boolean,
): Promise<number> {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(showMiddle, whole)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const readWorst = await watchInteractions(page)
    const seen: number[] = []
    for (const choice of choices) seen.push(await change(page, choice, readWorst))
    return Math.max(...seen)
  } finally {
    await context.close()
  }
}

/** Runs in the page: no stylesheet but one made by a script gets past its policy. */
function showMiddle(whole: boolean): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(whole ? 'section > div { content-visibility: visible !important }' : '')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' })
}

async function change(page: Page, choice: string, readWorst: () => Promise<number>): Promise<number> {
  const label = page.locator(`label:has([${choice === 'swap' ? 'name' : 'value'}="${choice}"])`)
  if (!(await label.isVisible())) await page.locator('button[popovertarget="views"]').click()
  await readWorst()
  await label.click()
  return readWorst()
}
