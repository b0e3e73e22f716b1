import { cacheComfort } from './comfort-cache.ts'

const address = '/comfort-worker.js'

/** Has comfort-worker.ts dress all pages from the next one on, or lets it go where nothing is chosen. */
export async function sendWorker(worn: string): Promise<void> {
  // There is none where a site is read without encryption, and in some private windows.
  if (!('serviceWorker' in navigator)) return
  try {
    await cacheComfort(worn)
    if (worn !== '') await navigator.serviceWorker.register(address)
    else for (const each of await navigator.serviceWorker.getRegistrations()) await letGo(each)
  } catch {
    // Refused, or out of reach: then pages are dressed a moment after they are shown.
  }
}

async function letGo(registration: ServiceWorkerRegistration): Promise<void> {
  const { active, waiting, installing } = registration
  const worker = active ?? waiting ?? installing
  if (worker?.scriptURL === new URL(address, location.href).href) await registration.unregister()
}
