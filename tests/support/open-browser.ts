import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core'
import { chromiumAdvice, findChromium } from './chromium.ts'

/** Chromium heeds the last `--disable-features` alone, so what Playwright itself turns off is named again. */
const without = [
  // Two pages that each window keeps ready for the address bar, which takes as long as the page that is tested.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** The system's Chromium, kept from looking for anything outside this machine. */
export function howToLaunch(): LaunchOptions {
  const executablePath = findChromium(process.env)
  if (executablePath === undefined) throw new Error(chromiumAdvice)
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update']
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      ...quiet,
      `--disable-features=${without.join()}`,
    ],
  }
}

/** A browser of one's own. Tests share one: `onSite()`. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ ...howToLaunch(), ...options })
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}
export const desk: BrowserContextOptions = { viewport: { width: 1440, height: 1000 } }
export const withoutScript: BrowserContextOptions = { javaScriptEnabled: false }

/** Opens a page in a context of its own, does something with it, and closes it whatever happens. */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options)
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** From now on no script of this page runs, and none of what it leads to; a service worker is none of a page. */
export async function forbidScripts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
}
