import { fillDay } from '#core/quoting/fill-day.ts'

/** Names the reader's own day in references, and shows the buttons that copy and share. */
export function offerCopies(): void {
  const day = today()
  for (const place of document.querySelectorAll<HTMLElement>('[data-day]'))
    place.textContent = fillDay(place.dataset.day ?? '', day)
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false
  for (const button of document.querySelectorAll<HTMLElement>('[data-share]'))
    button.hidden = !('share' in navigator)
}

addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const copy = target.closest<HTMLElement>('[data-copy]')
  if (copy) void copyWords(copy)
  const share = target.closest<HTMLElement>('[data-share]')
  // A reader who changes their mind is no fault.
  if (share)
    navigator.share({ url: share.dataset.share ?? '', title: share.dataset.title ?? '' }).catch(() => {})
})

/** Copies the words beside a button; where the browser forbids that, selects them. Either is said. */
async function copyWords(button: HTMLElement): Promise<void> {
  const words = button.parentElement?.querySelector('pre')
  const status = button.closest('section, article')?.querySelector<HTMLElement>('[data-copied]')
  if (!words) return
  try {
    await navigator.clipboard.writeText(words.textContent)
    say(status, status?.dataset.copied)
  } catch {
    getSelection()?.selectAllChildren(words)
    say(status, status?.dataset.selected)
  }
}

/** What is said twice is heard twice. */
function say(status: HTMLElement | null | undefined, words = ''): void {
  if (!status) return
  status.textContent = ''
  setTimeout(() => {
    status.textContent = words
  }, 50)
}

/** The day where the reader is, YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}
