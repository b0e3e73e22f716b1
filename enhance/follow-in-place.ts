/**
 * Links marked `data-in-place` open the page that they lead to over this one. What opens them comes with the first use; where it
 * does not come, or a reader wants another tab, they are links.
 */
export function followInPlace(): void {
  addEventListener('click', (event) => {
    const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-in-place]')
    if (!link || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
    event.preventDefault()
    import('./open-in-place.ts')
      .then(({ openInPlace }) => openInPlace(link))
      .catch(() => location.assign(link.href))
  })
}
