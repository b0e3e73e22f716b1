/** Where a reader was in a text: the paragraph that was on the screen, and those before it, should it be taken out. */
type Place = readonly [slug: string, ...ids: string[]]

const key = 'poruch.places'
const mostTexts = 100

/** The text that a page shows, whichever its interface language and its edition. */
const slugHere = () => location.pathname.split('/')[3] ?? ''

/** The ids by which to find where the reader was in this text, best first; none where nothing is known. */
export function keptPlace(): readonly string[] {
  const slug = slugHere()
  return (
    read()
      .find(([each]) => each === slug)
      ?.slice(1) ?? []
  )
}

/** Keeps where the reader is in this text; no ids forget it. The texts read longest ago are forgotten. */
export function keepPlaceIn(ids: readonly string[]): void {
  const slug = slugHere()
  // Read anew each time: other tabs write too.
  const others = read().filter(([each]) => each !== slug)
  const places = ids.length === 0 ? others : [...others, [slug, ...ids]]
  try {
    if (places.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(places.slice(-mostTexts)))
  } catch {}
}

/** Whatever lies there that is no place is left out. */
function read(): readonly Place[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPlace) : []
  } catch {
    return []
  }
}

function isPlace(place: unknown): place is Place {
  return Array.isArray(place) && place.length > 1 && place.every((each) => typeof each === 'string')
}
