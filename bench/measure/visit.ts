import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'

/** What a first visit to a page felt like, and what it fetched. */
export type Visit = {
  /** Largest Contentful Paint, ms. */
  readonly lcp: number
  /** Total Blocking Time: what tasks took beyond 50 ms each, ms. */
  readonly tbt: number
  /** Cumulative Layout Shift. */
  readonly cls: number
  /** What the main thread worked, ms. */
  readonly mainThread: number
  /** Over the wire, without fonts, and fonts alone, bytes. */
  readonly bytes: number
  readonly fontBytes: number
}

/** Visits a page as someone on a phone with a weak connection: 4× slower CPU, 150 ms, 1.6 Mbit/s, an empty cache. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Performance.enable')
    // Chromium takes brotli from localhost, which nginx has not got here: equal encodings.
    await devtools.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 93_750,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const fonts = new Set<string>()
    const encodings = new Set<string>()
    let [bytes, fontBytes] = [0, 0]
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Font') fonts.add(requestId)
      encodings.add(
        response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? 'identity',
      )
    })
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (fonts.has(requestId)) fontBytes += encodedDataLength
      else bytes += encodedDataLength
    })
    await page.addInitScript(watchPaints)
    await page.goto(address, { waitUntil: 'load' })
    await wait(1_500)
    if (encodings.has('br')) throw new Error(`"${address}" came in brotli, and others cannot`)
    const seen = await page.evaluate(() => Reflect.get(window, 'seenByBench'))
    const { metrics } = await devtools.send('Performance.getMetrics')
    const taskSeconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
    return { ...seen, mainThread: taskSeconds * 1000, bytes, fontBytes }
  } finally {
    await context.close()
  }
}

/** Runs in the page, before anything of its own. */
function watchPaints(): void {
  const seen = { lcp: 0, tbt: 0, cls: 0 }
  Reflect.set(window, 'seenByBench', seen)
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime
  })
  watch('longtask', (entry) => {
    seen.tbt += Math.max(0, entry.duration - 50)
  })
  watch('layout-shift', (entry) => {
    seen.cls += Number(Reflect.get(entry, 'value'))
  })
}
