import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { Line } from '../line.ts'
import { ask, askPacked } from '../measure/ask.ts'
import { comparePictures } from '../measure/compare-pictures.ts'
import { type Visit, visit } from '../measure/visit.ts'
import { readPageParts } from '../peers/hand-written/read-page-parts.ts'
import { writeByHand } from '../peers/hand-written/write-by-hand.ts'
import { startNginx } from '../peers/start-nginx.ts'
import { writeStaticSite } from '../peers/write-static-site.ts'
import { median } from '../rounds.ts'
import { pathOf, type Site } from '../site.ts'

const rounds = 3

/** What a first visit feels like on a phone with a weak connection. */
export async function measureBrowser(site: Site): Promise<Line[]> {
  const pressed = await site.share(10, 'pressed')
  const plain = await site.share(10, 'plain')
  const paths = site
    .corpus(10)
    .slugs.slice(0, rounds)
    .map((slug, round) => pathOf(slug, round % 2 === 0 ? 'uk' : 'en'))
  const root = join(site.workshop.folder, 'hand-written')
  writeStaticSite(root, fontsOf(site.app))
  writeStaticSite(root, [['/icon.svg', readFileSync(join(site.app, 'public/icon.svg'))]])
  for (const path of paths) {
    const page = (await ask(pressed.port, path)).body.toString()
    writeStaticSite(root, [[path, Buffer.from(writeByHand(readPageParts(page)))]])
    await askPacked(pressed.port, path, 'gzip')
    await ask(plain.port, path)
  }
  const nginx = await startNginx(site.workshop, { root, keepsFilesOpen: true })

  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Chromium's sandbox refuses root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const origin = ({ port }: { readonly port: number }) => `http://127.0.0.1:${port}`
    const difference = await comparePictures(
      browser,
      `${origin(pressed)}${paths[0]}`,
      `${origin(nginx)}${paths[0]}`,
    )
    const visits = await visitInTurn(browser, paths, [origin(pressed), origin(nginx), origin(plain)])
    return linesOf(visits, difference)
  } finally {
    await browser.close()
    await nginx.stop()
  }
}

/** The visits of each origin, one a round; a round before the first warms the browser up. */
async function visitInTurn(
  browser: Browser,
  paths: readonly string[],
  origins: readonly string[],
): Promise<Visit[][]> {
  const visits = origins.map((): Visit[] => [])
  for (const origin of origins) await visit(browser, `${origin}${paths[0]}`)
  for (const path of paths)
    for (const [index, origin] of origins.entries())
      visits[index]?.push(await visit(browser, `${origin}${path}`))
  return visits
}

function linesOf([ours = [], hand = [], plain = []]: Visit[][], difference: number): Line[] {
  const line = (metric: string, unit: Line['unit'], figure: keyof Visit): Line => ({
    metric,
    unit,
    poruch: { who: 'Poruch', rounds: ours.map((each) => each[figure]) },
    peers: [
      { who: 'hand-written page', rounds: hand.map((each) => each[figure]) },
      { who: 'press off', rounds: plain.map((each) => each[figure]) },
    ],
  })
  const handTbt = median(hand.map(({ tbt }) => tbt)).toFixed(0)
  return [
    { ...line('LCP', 'ms', 'lcp'), chart: 'LCP on a phone', target: { of: 'ratio', most: 1.1 } },
    {
      ...line('TBT', 'ms', 'tbt'),
      target: {
        of: 'value',
        most: 0,
        because: `the page written by hand, without any script, has ${handTbt} ms`,
      },
    },
    { ...line('CLS', '', 'cls'), target: { of: 'value', most: 0 } },
    { ...line('Main thread', 'ms', 'mainThread'), chart: 'Main thread on a phone' },
    line('Fetched without fonts, gzip, with headers', 'B', 'bytes'),
    { ...line('Fonts fetched, with headers', 'B', 'fontBytes'), target: { of: 'value', most: 45_000 } },
    {
      metric: 'Share of pixels in which the hand-written page looks different',
      unit: '',
      poruch: { who: 'Poruch', rounds: [difference] },
      peers: [],
      target: { of: 'value', most: 0.001 },
    },
  ]
}

/** The fonts of the pages, under the names that the hand-written page knows them by. */
function fontsOf(app: string): [path: string, body: Buffer][] {
  const folder = join(app, 'app/_ui/fonts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => [`/f/${name.replace('literata-', '')}`, readFileSync(join(folder, name))])
}
