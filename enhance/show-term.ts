type Shown = { readonly link: HTMLAnchorElement; readonly sheet: HTMLElement }

let shown: Shown | undefined

/**
 * Shows the entry of a term beside its word: Escape, a click elsewhere or the focus going elsewhere close it, and the focus stays
 * where it is. It is a copy, so that the list of entries keeps its own.
 * @throws where the page has no such entry or the browser cannot show it
 */
export function showTerm(link: HTMLAnchorElement): void {
  if (shown?.link === link) return
  const entry = link.closest('dialog, main')?.querySelector<HTMLElement>(link.hash)
  if (!entry || !('popover' in entry)) throw new Error(`Cannot show the entry "${link.hash}"`)
  const sheet = document.importNode(entry, true)
  sheet.id = ''
  sheet.popover = 'auto'
  sheet.addEventListener('click', closeByLink)
  sheet.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed' && shown?.sheet === sheet) shown = undefined
  })
  sheet.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') sheet.remove()
  })
  entry.after(sheet)
  sheet.showPopover({ source: link })
  link.setAttribute('aria-describedby', entry.id)
  shown = { link, sheet }
}

addEventListener('focusin', ({ target }) => {
  if (shown && target instanceof Node && target !== shown.link && !shown.sheet.contains(target))
    shown.sheet.hidePopover()
})

/** A link in the entry leads to a paragraph, and the one that leads nowhere only closes it. */
function closeByLink(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a')
  if (!link) return
  if (link.hash === '#closed') event.preventDefault()
  shown?.sheet.hidePopover()
}
