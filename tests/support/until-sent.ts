import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Waits until the worker that pages come through (enhance/comfort-worker.ts) is there and has these words; with '', until it is
 * gone and has left nothing behind.
 */
export async function untilSent(page: Page, words: string): Promise<void> {
  const state = words === '' ? undefined : 'activated'
  await expect.poll(() => page.evaluate(workerOfPage)).toEqual({ state, words })
}

async function workerOfPage() {
  const registration = await navigator.serviceWorker.getRegistration('/')
  const kept = await caches.match('/comfort')
  return { state: registration?.active?.state, words: (await kept?.text()) ?? '' }
}
