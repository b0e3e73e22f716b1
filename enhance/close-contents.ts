/** A heading that was chosen from the contents is there to be read: the sheet goes. Without a script a touch beside it does that. */
export function closeContents(): void {
  const contents = document.querySelector<HTMLElement>('#contents[popover]')
  contents?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') && contents.matches(':popover-open'))
      contents.hidePopover()
  })
}
