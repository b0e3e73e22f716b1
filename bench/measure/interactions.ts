import type { Page } from 'playwright-core'

/** How long something took, in ms: the slowest interaction, and the longest of the tasks that followed. */
export type Taken = { readonly interaction: number; readonly task: number }

/**
 * How long interactions took from their input to the next paint, as Interaction to Next Paint counts it; browsers round it to 8 ms, and tell of
 * none that took less than 16, nor of tasks below 50.
 */
export async function watchInteractions(page: Page): Promise<() => Promise<Taken>> {
  await page.evaluate(() => {
    const seen: { readonly interactions: number[]; readonly tasks: number[] } = {
      interactions: [],
      tasks: [],
    }
    Reflect.set(window, 'interactions', seen)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (Number(Reflect.get(entry, 'interactionId')) > 0) seen.interactions.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  return () =>
    page.evaluate(async () => {
      // An entry comes with the frame after the one that it tells of.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve, 50))
      const { interactions, tasks } = Reflect.get(window, 'interactions')
      return {
        interaction: Math.max(0, ...interactions.splice(0)),
        task: Math.max(0, ...tasks.splice(0)),
      }
    })
}
