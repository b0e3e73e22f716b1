import { rowInView } from './row-in-view.ts'

/**
 * What says how far a reader is, and where they were, comes with the first scroll, or where something is kept of this text: by another
 * page perhaps, while this one was in the browser's memory.
 */
export function followReading(): void {
  const place = document.querySelector<HTMLElement>('[data-left]')
  if (place === null) return
  const waiting = new AbortController()
  const { signal } = waiting
  const bring = () => {
    waiting.abort()
    import('./read-on.ts').then(({ readOn }) => readOn(place, rowInView)).catch(() => {})
  }
  addEventListener('scroll', bring, { passive: true, signal })
  addEventListener('pageshow', () => isKnown() && bring(), { signal })
  if (isKnown()) bring()
}

/** Whether what is kept names this text. What it says is looked at by who needs it (kept-places.ts). */
function isKnown(): boolean {
  try {
    return localStorage.getItem('poruch.places')?.includes(`"${location.pathname.split('/')[3]}"`) === true
  } catch {
    return false
  }
}
