import { afterPaint } from './after-paint.ts'
import { leaveFar } from './leave-far.ts'
import { rowInView } from './row-in-view.ts'

const key = 'poruch.view'

/**
 * The layout stays as the reader set it, from text to text and from one interface language to the other. An address may ask for one,
 * `?view=reveal` or `?view=side-swapped`, and tells which one was chosen, for those to whom it is passed on. A page comes in the
 * layout that is asked for (server/answer-view.ts) or kept (comfort-worker.ts); where it does not, it is set now.
 */
export function keepView(): void {
  const views = document.querySelector<HTMLElement>('#views')
  if (views === null) return
  const came = viewOf(views)
  const asked = new URLSearchParams(location.search).get('view')
  if (!show(views, asked) && !show(views, read())) show(views, 'side')
  if (viewOf(views) !== came) tellWorker()
  const leave = () => {}
  let hold = leave
  // Assistive technology chooses without a key or a press, and the last one may have been anywhere.
  addEventListener(
    'scroll',
    () => {
      hold = leave
    },
    { passive: true },
  )
  views.addEventListener('keydown', () => {
    hold = holdPlace()
  })
  views.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement || !(target instanceof Element && target.closest('label'))) return
    hold = holdPlace()
    // A click upon the words is a finger's choice; arrow keys click the button itself, and may not have arrived yet.
    if (views.matches(':popover-open')) views.hidePopover()
  })
  views.addEventListener('change', () => {
    hold()
    const view = viewOf(views)
    write(view)
    // Browsers tell themselves a lot about a new address, which is not to hold up what was asked for.
    afterPaint(() => {
      tellAddress(view)
      tellWorker()
    })
  })
}

/** The next text shall come in this layout. */
function tellWorker(): void {
  import('./wear-comfort.ts').then(({ sendWorker }) => sendWorker()).catch(() => {})
}

function tellAddress(view: string): void {
  const address = new URL(location.href)
  address.searchParams.set('view', view)
  history.replaceState(history.state, '', address)
}

/** False where there is no such layout. */
function show(views: Element, view: string | null): boolean {
  const [layout, swapped] = view?.split('-') ?? []
  const inputs = [...views.querySelectorAll('input')]
  const chosen = inputs.find(({ type, value }) => type === 'radio' && value === layout)
  if (chosen === undefined) return false
  chosen.checked = true
  for (const input of inputs) if (input.name === 'swap') input.checked = swapped === 'swapped'
  return true
}

function viewOf(views: Element): string {
  const chosen = [...views.querySelectorAll<HTMLInputElement>('input:checked')]
  return chosen.map(({ name, value }) => (name === 'swap' ? 'swapped' : value)).join('-')
}

/** What brings the paragraph that is being read back to where it is now; what is far from it comes after. */
function holdPlace(): () => void {
  const row = rowInView()
  const placeOf = () => row?.getBoundingClientRect().top ?? 0
  const before = placeOf()
  return leaveFar(() => scrollBy({ top: placeOf() - before, behavior: 'instant' }))
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
