/** Where it is kept, for all tabs (keep-comfort.ts). */
const comfortKey = 'poruch.comfort'

/** What could not be kept lasts as long as the page. */
let unkept: string | undefined

/** What is kept, just as it lies there. */
export function keptComfort(): string {
  if (unkept !== undefined) return unkept
  try {
    return localStorage.getItem(comfortKey) ?? ''
  } catch {
    return ''
  }
}

/** Keeps it for all pages; false where the browser forbids that, or has no room. */
export function putComfort(worn: string): boolean {
  try {
    if (worn === '') localStorage.removeItem(comfortKey)
    else localStorage.setItem(comfortKey, worn)
    unkept = undefined
    return true
  } catch {
    unkept = worn
    return false
  }
}
