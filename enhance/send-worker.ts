import { readComfort } from '#core/reading/comfort.ts'
import { layouts, readView } from '#core/reading/view.ts'
import { cacheChoices } from './comfort-cache.ts'

const address = '/comfort-worker.js'

let sent = Promise.resolve()

/** Has comfort-worker.ts make all pages, from the next one on, as is kept at this moment, or lets it go where nothing is. */
export function sendWorker(): Promise<void> {
  // One after the other: what was chosen last is what stays.
  sent = sent.then(send)
  return sent
}

async function send(): Promise<void> {
  // There is none where a site is read without encryption, and in some private windows.
  if (!('serviceWorker' in navigator)) return
  try {
    const choices = keptChoices()
    await cacheChoices(choices)
    if (choices !== '') await navigator.serviceWorker.register(address)
    else for (const each of await navigator.serviceWorker.getRegistrations()) await letGo(each)
  } catch {
    // Refused, or out of reach: then pages are as was chosen a moment after they are shown.
  }
}

/** What keep-comfort.ts and keep-view.ts keep. A worker of another day passes over words that it does not know. */
function keptChoices(): string {
  const view = localStorage.getItem('poruch.view') ?? ''
  const isUnusual = view !== layouts[0] && readView(view) !== undefined
  return `${readComfort(localStorage.getItem('poruch.comfort') ?? '')} ${isUnusual ? view : ''}`.trim()
}

async function letGo(registration: ServiceWorkerRegistration): Promise<void> {
  const { active, waiting, installing } = registration
  const worker = active ?? waiting ?? installing
  if (worker?.scriptURL === new URL(address, location.href).href) await registration.unregister()
}
