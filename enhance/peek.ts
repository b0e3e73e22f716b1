/** Shows the covered half of a pair, or covers it again; what was shown elsewhere is covered. */
export function peek(row: HTMLElement): void {
  const wasShown = isShown(row)
  for (const other of document.querySelectorAll<HTMLElement>('[data-peek]')) delete other.dataset.peek
  row.dataset.peek = wasShown ? 'off' : 'on'
}

function isShown(row: HTMLElement): boolean {
  return row.dataset.peek === 'on' || (row.dataset.peek === undefined && row.matches(':target'))
}

/**
 * A finger cannot rest upon covered words as a pointer does, so it taps them; what it has tapped it can tap again. A link
 * that is covered is no link yet.
 */
export function peekByTap(): void {
  addEventListener('click', (event) => {
    const { target, detail } = event
    const isMouse = event instanceof PointerEvent && event.pointerType === 'mouse'
    if (isMouse || !(target instanceof Element) || target.closest('summary')) return
    const half = target.closest<HTMLElement>('[data-kind] > div')
    const row = half?.parentElement
    if (!row || half.lang !== coveredLanguage()) return
    const link = target.closest('a')
    // Keys, whose clicks are none of a finger, have uncovered the link as they led to it.
    if (link && (detail === 0 || isShown(row) || link.closest('[data-claim], details'))) return
    event.preventDefault()
    peek(row)
  })
}

function coveredLanguage(): string | undefined {
  if (document.querySelector('[value="reveal"]:checked') === null) return undefined
  return document.querySelector('[name="swap"]:checked') === null ? 'en' : 'uk'
}
