import { afterPaint } from './after-paint.ts'
import { followedLink } from './followed-link.ts'

/**
 * A heading that was chosen from the contents is there to be read: the sheet goes, and is seen to go before its link is followed.
 * Without a script a touch beside it closes it.
 */
export function closeContents(): void {
  const contents = document.querySelector<HTMLElement>('#contents[popover]')
  contents?.addEventListener('click', (event) => {
    const link = followedLink(event, 'a')
    if (link === undefined || !contents.matches(':popover-open')) return
    event.preventDefault()
    contents.hidePopover()
    afterPaint(() => link.click())
  })
}
