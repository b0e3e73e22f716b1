import { followedLink } from './followed-link.ts'

/**
 * Links marked `data-in-place` open the page that they lead to over this one. What opens them comes with the first use; where it
 * does not come, or a reader wants another tab, they are links.
 */
export function followInPlace(): void {
  addEventListener('click', (event) => {
    const link = followedLink(event, 'a[data-in-place]')
    if (!link) return
    event.preventDefault()
    import('./open-in-place.ts')
      .then(({ openInPlace }) => openInPlace(link))
      .catch(() => location.assign(link.href))
  })
}
