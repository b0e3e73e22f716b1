/** Does what is not to hold up what was asked for. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}
