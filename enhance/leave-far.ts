import { afterPaint } from './after-paint.ts'

/** In screens: browsers lay out what is as near as this, or nearer, and skip the rest by themselves. */
const reach = 4

/**
 * Changes what is on the screen first. Gives what does the same as `change`, while the stretches of a long text that are off the
 * screen keep their size, and are neither styled nor laid out before the rest is painted. Then they follow, and may move it.
 */
export function leaveFar(change: () => void): () => void {
  const all = [...document.querySelectorAll<HTMLElement>('section > div:not([data-kind])')]
  const far = [
    ...all.slice(countAbove(all, -reach * innerHeight), countAbove(all, 0)),
    ...all.slice(countAbove(all, innerHeight) + 1, countAbove(all, (reach + 1) * innerHeight) + 1),
  ]
  return () => {
    set(far, 'hidden')
    change()
    // Words that take less room than before leave room for others.
    set(far.filter(isSeen), '')
    const place = scrollY
    afterPaint(() => {
      set(far, '')
      // Most browsers hold the place by themselves, and readers may have left it.
      afterPaint(() => scrollY === place && change())
    })
  }
}

/** How many stretches end above `y`. They stand one under the other, and each that is asked takes its time. */
function countAbove(stretches: readonly Element[], y: number): number {
  let [from, to] = [0, stretches.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((stretches[middle]?.getBoundingClientRect().bottom ?? y) < y) from = middle + 1
    else to = middle
  }
  return from
}

function isSeen(stretch: Element): boolean {
  const { top, bottom } = stretch.getBoundingClientRect()
  return bottom >= 0 && top <= innerHeight
}

function set(stretches: readonly HTMLElement[], visibility: string): void {
  for (const { style } of stretches) style.contentVisibility = visibility
}
