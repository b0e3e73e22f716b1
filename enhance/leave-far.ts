import { afterPaint } from './after-paint.ts'

/**
 * Changes what is on the screen first. Gives what does the same as `change`, while the stretches of a long text that are off the
 * screen keep their size, and are neither styled nor laid out before the rest is painted. Then they follow, and may move it.
 */
export function leaveFar(change: () => void): () => void {
  const far = [...document.querySelectorAll<HTMLElement>('section > div:not([data-kind])')].filter(isFar)
  return () => {
    set(far, 'hidden')
    change()
    // Words that take less room than before leave room for others.
    set(
      far.filter((stretch) => !isFar(stretch)),
      '',
    )
    const place = scrollY
    afterPaint(() => {
      set(far, '')
      // Most browsers hold the place by themselves, and readers may have left it.
      afterPaint(() => scrollY === place && change())
    })
  }
}

function isFar(stretch: Element): boolean {
  const { top, bottom } = stretch.getBoundingClientRect()
  return bottom < 0 || top > innerHeight
}

function set(stretches: readonly HTMLElement[], visibility: string): void {
  for (const { style } of stretches) style.contentVisibility = visibility
}
