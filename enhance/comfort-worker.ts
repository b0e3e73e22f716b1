import { readComfort } from '#core/reading/comfort.ts'
import { readView, type View } from '#core/reading/view.ts'
import { arrangePage } from './arrange-page.ts'
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
  const view = viewFor(request.url, await kept)
  const arranged = view === undefined ? page : arrangePage(page, view)
  return worn === '' ? arranged : dressPage(arranged, worn)
}

/** The kept view, unless the address asks for one: then the server has set that. */
function viewFor(address: string, kept: string): View | undefined {
  const asked = readView(new URL(address).searchParams.get('view') ?? '')
  return asked === undefined ? readView(kept.split(' ').at(-1) ?? '') : undefined
}
