import type { Page } from 'playwright-core'

/** From here on every page notes how far things move while nobody asks for it (layout shifts, as the browser counts). */
export async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')))
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** How far things have moved so far on the page, each time. */
export function shiftsOf(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))
    return Reflect.get(window, 'shifts')
  })
}
