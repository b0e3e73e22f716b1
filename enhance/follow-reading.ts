import { rowInView } from './row-in-view.ts'

/** What says how far a reader is, and where they were, comes with the first scroll, or where something is kept of this text. */
export function followReading(): void {
  const place = document.querySelector<HTMLElement>('[data-left]')
  if (place === null) return
  const bring = () => {
    removeEventListener('scroll', bring)
    import('./read-on.ts').then(({ readOn }) => readOn(place, rowInView)).catch(() => {})
  }
  if (isKnown()) bring()
  else addEventListener('scroll', bring, { passive: true })
}

/** Whether what is kept names this text. What it says is looked at by who needs it (kept-places.ts). */
function isKnown(): boolean {
  try {
    return localStorage.getItem('poruch.places')?.includes(`"${location.pathname.split('/')[3]}"`) === true
  } catch {
    return false
  }
}
