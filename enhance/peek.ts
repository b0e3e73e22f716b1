/** Shows the covered half of a pair, or covers it again; what was shown elsewhere is covered. */
export function peek(row: HTMLElement): void {
  const isShown = row.dataset.peek === 'on' || (row.dataset.peek === undefined && row.matches(':target'))
  for (const other of document.querySelectorAll<HTMLElement>('[data-peek]')) delete other.dataset.peek
  row.dataset.peek = isShown ? 'off' : 'on'
}

/** A finger cannot rest upon covered words as a pointer does, so it taps them; what it has tapped it can tap again. */
export function peekByTap(): void {
  addEventListener('click', (event) => {
    const { target } = event
    const isMouse = event instanceof PointerEvent && event.pointerType === 'mouse'
    if (isMouse || !(target instanceof Element) || target.closest('a, summary')) return
    const half = target.closest<HTMLElement>('[data-kind] > div')
    if (half?.parentElement && half.lang === coveredLanguage()) peek(half.parentElement)
  })
}

function coveredLanguage(): string | undefined {
  if (document.querySelector('[value="reveal"]:checked') === null) return undefined
  return document.querySelector('[name="swap"]:checked') === null ? 'en' : 'uk'
}
