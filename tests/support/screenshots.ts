import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { desk, openBrowser, phone, withPage } from './open-browser.ts'
import { startSite } from './start-site.ts'

// `npm run screenshots` makes the pictures of the README and the docs anew.

const folder = join(import.meta.dirname, '../../docs/pictures')
const pictures = [
  { name: 'reading', path: '/en/texts/litera-g', screen: desk, colorScheme: 'light' },
  { name: 'reading-dark', path: '/uk/texts/na-tomu-botsi-mostu', screen: desk, colorScheme: 'dark' },
  { name: 'reading-phone', path: '/en/texts/litera-g', screen: phone, colorScheme: 'light' },
  { name: 'library', path: '/uk', screen: desk, colorScheme: 'light' },
] as const

mkdirSync(folder, { recursive: true })
const site = await startSite()
const browser = await openBrowser()
try {
  for (const { name, path, screen, colorScheme } of pictures) {
    await withPage(browser, { ...screen, colorScheme }, async (page) => {
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      await page.screenshot({ path: join(folder, `${name}.png`) })
      console.log(`docs/pictures/${name}.png`)
    })
  }
} finally {
  await browser.close()
  await site.stop()
}
