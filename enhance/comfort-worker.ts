import { readComfort } from '#core/reading/comfort.ts'
import { readCached } from './comfort-cache.ts'
import { dressPage } from './dress-page.ts'

/** What of a service worker's world is used here (https://w3c.github.io/ServiceWorker/). */
type Extendable = Event & { waitUntil(done: Promise<unknown>): void }
type Fetch = Extendable & {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(response: Promise<Response>): void
}
type Scope = {
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', heed: (event: Extendable) => void): void
  addEventListener(type: 'fetch', heed: (event: Fetch) => void): void
}

const scope = globalThis as unknown as Scope

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))

// The page is asked for while the worker wakes.
scope.addEventListener('activate', (event) =>
  event.waitUntil(Promise.resolve(scope.registration.navigationPreload?.enable())),
)

scope.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(answer(event))
})

async function answer({ request, preloadResponse }: Fetch): Promise<Response> {
  const kept = readCached().catch(() => '')
  const page = (await preloadResponse) ?? (await fetch(request))
  const worn = readComfort(await kept)
  return worn === '' ? page : dressPage(page, worn)
}
