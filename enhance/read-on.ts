import { countLetters, minutesFor } from '#core/reading/reading-time.ts'
import { keepPlaceIn, keptPlace } from './kept-places.ts'

/** At most so often, in milliseconds, and once more when scrolling has ended. */
const pause = 200

/**
 * While one reads, says how many minutes are left and keeps where one is; to who comes back, offers the paragraph where they were.
 * Nothing is scrolled but by following that link.
 * @param place holds the words for both, with `{}` for the number
 * @param rowInView as main.ts has it
 */
export function readOn(place: HTMLElement, rowInView: () => HTMLElement | undefined): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-kind][id]')]
  const text = rows[0]?.closest('section')
  if (!text) return
  const left = lettersFrom(rows)
  let offer: HTMLElement | undefined
  let kept: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    clearTimeout(timer)
    timer = undefined
    if (scrollY < innerHeight / 3) {
      say('')
      return
    }
    // Who glances below the head has not left the place that is offered.
    if (offer !== undefined && scrollY < innerHeight) return
    withdraw()
    if (text && text.getBoundingClientRect().bottom <= innerHeight) {
      say('')
      keep([])
      return
    }
    const row = rowInView()
    const at = row === undefined ? -1 : rows.indexOf(row)
    if (row === undefined || at < 0) {
      // What was far away a moment ago may not be laid out yet.
      lookSoon()
      return
    }
    const { top, height } = row.getBoundingClientRect()
    const unread = Math.min(1, 1 + top / Math.max(1, height))
    const after = left[at + 1] ?? 0
    say(`${minutesFor(after + unread * ((left[at] ?? 0) - after))}`)
    // Who followed a link to a paragraph has not read up to it.
    if (!row.matches(':target'))
      keep(
        rows
          .slice(Math.max(0, at - 2), at + 1)
          .map(({ id }) => id)
          .reverse(),
      )
  }

  function lookSoon(): void {
    timer ??= setTimeout(look, pause)
  }

  function say(minutes: string): void {
    if ((place.textContent.match(/\d+/)?.[0] ?? '') === minutes) return
    const words = document.createElement('span')
    words.textContent = place.dataset.left?.replace('{}', minutes) ?? ''
    place.replaceChildren(...(minutes === '' ? [] : [words]))
  }

  function keep(ids: readonly string[]): void {
    if (ids.join() === kept) return
    kept = ids.join()
    keepPlaceIn(ids)
  }

  function withdraw(): void {
    offer?.remove()
    offer = undefined
  }

  /** At the head of a text, and where the address asks for no paragraph of its own. */
  function offerPlace(): void {
    withdraw()
    if (location.hash !== '' || scrollY >= innerHeight / 3) return
    const row = keptPlace()
      .map((id) => rows.find((each) => each.id === id))
      .find((each) => each !== undefined)
    const number = row && numberAt(row)
    if (row === undefined || number === undefined) return
    const link = document.createElement('a')
    link.href = `#${row.id}`
    link.textContent = place.dataset.back?.replace('{}', number) ?? ''
    link.addEventListener('click', () => setTimeout(withdraw))
    place.after(link)
    offer = link
  }

  addEventListener('scroll', lookSoon, { passive: true })
  addEventListener('pagehide', () => {
    if (timer !== undefined) look()
  })
  // From the browser's memory; another page may have read on since.
  addEventListener('pageshow', ({ persisted }) => {
    kept = undefined
    if (persisted) offerPlace()
  })
  offerPlace()
  look()
}

/** For each paragraph, the letters of the original from its beginning to the text's end. To count them lays out nothing. */
function lettersFrom(rows: readonly Element[]): readonly number[] {
  let sum = 0
  return rows
    .map((row) => countLetters(row.querySelector(':scope > [lang="uk"]')?.textContent ?? ''))
    .reverse()
    .map((letters) => {
      sum += letters
      return sum
    })
    .reverse()
}

/** The number that a paragraph has, or the next one after a heading. */
function numberAt(row: Element): string | undefined {
  const numbers = [...document.querySelectorAll('[data-kind] > a')]
  const next = numbers.find((each) => row.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING)
  return next?.textContent.match(/\d+/)?.[0]
}
