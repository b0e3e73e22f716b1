/** Links to the same page in another language lead to the paragraph that is being read. */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      const id = placeNow()
      if (id !== undefined) link.hash = id
    })
  }
}

/** The first paragraph with any of its words on the screen; none while the head of the page is there. */
function placeNow(): string | undefined {
  if (scrollY < innerHeight / 3) return location.hash.slice(1) || undefined
  for (const row of document.querySelectorAll('[data-kind][id]')) {
    if (row.getBoundingClientRect().bottom > 96) return row.id
  }
  return undefined
}
