import { copyPair } from './copy-pair.ts'
import { wantsKeys } from './kept-keys.ts'

// Brought together: files as small as these weigh more apart.
export { switchKeys } from './switch-keys.ts'

type Row = HTMLElement | undefined

/** What the script that came with the page can do already. */
export type Hands = { readonly rowInView: () => Row; readonly peek: (row: HTMLElement) => void }

const deeds: Readonly<Record<string, (row: Row, hands: Hands) => void>> = {
  KeyJ: (row) => goTo(stepFrom(row, 1)),
  KeyK: (row) => goTo(stepFrom(row, -1)),
  Digit1: () => chooseLayout('side'),
  Digit2: () => chooseLayout('stacked'),
  Digit3: () => chooseLayout('reveal'),
  Digit4: () => chooseLayout('original'),
  Digit5: () => chooseLayout('translation'),
  KeyX: () => click('label:has([name="swap"])'),
  KeyR: (row, { peek }) => row && peek(row),
  KeyC: (row) => row && void copyPair(row),
  KeyL: () => click('a[data-language]:not([aria-current])'),
}

const typing = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]'

/**
 * Does what a key stands for, unless it is typed or its reader wants no such keys. With Shift
 * it asks for the list of keys.
 */
export function pressKey(event: KeyboardEvent, hands: Hands): void {
  const { code, key, shiftKey, target } = event
  const isTyped = target instanceof Element && target.closest(typing) !== null
  const isOther = event.isComposing || event.getModifierState('AltGraph')
  if (isTyped || isOther || document.querySelector('#views') === null || !wantsKeys()) return
  if (shiftKey || key === '?') click('a[data-in-place][href$="/keys"]')
  else deeds[code]?.(rowWithFocus() ?? hands.rowInView(), hands)
}

function chooseLayout(layout: string): void {
  click(`label:has([value="${layout}"])`)
}

function click(what: string): void {
  document.querySelector<HTMLElement>(what)?.click()
}

/** The paragraph that keys have led to, as long as it is on the screen. */
function rowWithFocus(): Row {
  const row = document.activeElement?.closest<HTMLElement>('[data-kind][id]')
  if (!row) return undefined
  const { top, bottom } = row.getBoundingClientRect()
  return bottom > 0 && top < innerHeight ? row : undefined
}

/** The link that is a paragraph's number: of the neighbour where keys have led to this one, or else of itself. */
function stepFrom(row: Row, step: 1 | -1): HTMLElement | undefined {
  const numbers = [...document.querySelectorAll<HTMLElement>('[data-kind] > a')]
  const here = numbers.findIndex((number) => row?.contains(number))
  if (here < 0)
    return numbers.find((number) => row?.compareDocumentPosition(number) === Node.DOCUMENT_POSITION_FOLLOWING)
  return numbers[row === rowWithFocus() ? here + step : here]
}

function goTo(number: Row): void {
  number?.focus({ preventScroll: true })
  number?.parentElement?.scrollIntoView({ block: 'nearest' })
}
