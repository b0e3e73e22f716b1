import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { howToLaunch } from './open-browser.ts'
import { startSite } from './start-site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site on the bundled texts is. */
    site: string
    /** Where the one Chromium of all browser tests listens. */
    browser: string
  }
}

/** Opens once what the files of browser tests share: the site on the bundled texts, and a Chromium. */
export default async function serveBrowserTests(project: TestProject): Promise<() => Promise<void>> {
  const [site, browser] = await Promise.all([startSite(), chromium.launchServer(howToLaunch())])
  project.provide('site', site.url)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await Promise.all([site.stop(), browser.close()])
  }
}
