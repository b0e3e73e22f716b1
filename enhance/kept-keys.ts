const key = 'poruch.keys'

/** What could not be kept lasts as long as the page. */
let unkept: boolean | undefined

/** Whether the reader wants keys of one letter. */
export function wantsKeys(): boolean {
  if (unkept !== undefined) return unkept
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

export function keepKeys(wanted: boolean): void {
  try {
    if (wanted) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
    unkept = undefined
  } catch {
    unkept = wanted
  }
}
