import { rowInView } from './row-in-view.ts'

/**
 * Links to the same page in another language, and with Latin letters or without, lead to the paragraph that is being read, in the
 * layout that the address asks for.
 */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a:is([data-language], [data-letters])')) {
    link.addEventListener('click', () => {
      const id = placeNow()
      if (id !== undefined) link.hash = id
      link.search = location.search
    })
  }
}

/** None while the head of the page is there. */
function placeNow(): string | undefined {
  if (scrollY < innerHeight / 3) return location.hash.slice(1) || undefined
  return rowInView()?.id
}
