import { afterPaint } from './after-paint.ts'
import { leaveFar } from './leave-far.ts'

// What else of the script knows of these comes with the first use, and a file for both would be one more at once.
declare const builtComfortPrint: string
const comfortKey = 'poruch.comfort'
const form = 'form[data-choices="comfort"]'

/**
 * What the reader chose for their own eyes is on the page before it is painted (comfort-worker.ts). Where it is not, or
 * no longer, or can be chosen here, the rest of the script is brought.
 */
export function keepComfort(): void {
  if (!isWorn() || document.querySelector(form) !== null) void wear()
  // Another tab chose; or this page comes back from the browser's memory, where no news reaches it.
  addEventListener('storage', ({ key }) => {
    if (key === comfortKey || key === null) void wear()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !isWorn()) void wear()
  })
  // The page of choices was brought into this one.
  addEventListener('poruch:brought', () => {
    if (document.querySelector(form) !== null) void wear()
  })
  addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) void choose(target, target.value)
  })
  addEventListener('reset', ({ target }) => {
    if (target instanceof Element) void choose(target, '')
  })
}

function isWorn(): boolean {
  const { comfort = '', comfortSheet } = document.documentElement.dataset
  return comfort === kept() && (comfort === '' || comfortSheet === builtComfortPrint)
}

function kept(): string {
  try {
    return localStorage.getItem(comfortKey) ?? ''
  } catch {
    return ''
  }
}

async function wear(): Promise<void> {
  const { wearComfort } = await import('./wear-comfort.ts')
  await wearComfort()
}

async function choose(where: Element, chosen: string): Promise<void> {
  const choices = where.closest(form)
  if (choices === null) return
  const { chooseComfort } = await import('./wear-comfort.ts')
  // The button shows first that it was chosen; the page may take longer.
  await new Promise<void>(afterPaint)
  await chooseComfort(choices, chosen, leaveFar)
}
