const key = 'poruch.view'

/** The layout stays as the reader set it, from text to text and from one interface language to the other. */
export function keepView(): void {
  const inputs = document.querySelectorAll<HTMLInputElement>('input[name="view"]')
  const kept = read()
  for (const input of inputs) {
    if (input.value === kept) input.checked = true
    input.addEventListener('change', () => write(input.value))
    // A click upon the words is a finger's choice; arrow keys click the button itself, and may not have arrived yet.
    input.closest('label')?.addEventListener('click', ({ target }) => {
      if (target !== input) input.closest<HTMLElement>(':popover-open')?.hidePopover()
    })
  }
}

// A browser may forbid storage; then the layout lasts as long as the page.
function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(view: string): void {
  try {
    localStorage.setItem(key, view)
  } catch {}
}
