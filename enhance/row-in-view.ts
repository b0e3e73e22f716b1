/** Where the words begin that the tools, which stick to the top, do not cover. */
const top = 96
const step = 16

/**
 * The first paragraph with any of its words on the screen. It is asked for by its place, since to ask each row of a long text where it
 * is would have all of them laid out.
 */
export function rowInView(): HTMLElement | undefined {
  for (let y = top; y < innerHeight; y += step) {
    const row = document.elementFromPoint(innerWidth / 2, y)?.closest<HTMLElement>('[data-kind][id]')
    if (row) return row
  }
  return undefined
}
