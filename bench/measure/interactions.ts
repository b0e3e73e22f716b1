import type { Page } from 'playwright-core'

/**
 * How long each interaction took from its input to the next paint, in ms, as Interaction to Next Paint counts it; browsers round it to
 * 8 ms, and tell of none that took less than 16.
 */
export async function watchInteractions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen: number[] = []
    Reflect.set(window, 'interactions', seen)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (Number(Reflect.get(entry, 'interactionId')) > 0) seen.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  return () =>
    page.evaluate(async () => {
      // An entry comes with the frame after the one that it tells of.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve, 50))
      const seen: number[] = Reflect.get(window, 'interactions')
      return Math.max(0, ...seen.splice(0))
    })
}
