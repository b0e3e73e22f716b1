import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { startSite } from './start-site.ts'

export type OnSite = { readonly site: { readonly url: string }; readonly browser: Browser }

/** The site on the bundled texts and the browser, both shared with other files: the beginning of a file of browser tests. */
export async function onSite(): Promise<OnSite> {
  return { site: { url: inject('site') }, browser: await connect() }
}

/** The same on a library of one's own, which `write` fills before the site starts. It goes when the file's tests are done. */
export async function onOwnSite(write: (folder: string) => void): Promise<OnSite & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-texts-'))
  write(folder)
  const [site, browser] = await Promise.all([startSite(folder), connect()])
  afterAll(async () => {
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { site, browser, folder }
}

/** A connection is of one file, and its pages go with it. */
async function connect(): Promise<Browser> {
  const browser = await chromium.connect(inject('browser'))
  afterAll(() => browser.close())
  return browser
}
