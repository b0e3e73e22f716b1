import { keepKeys, wantsKeys } from './kept-keys.ts'

/** Shows the switch by which keys are turned off and on, which waited for a script. */
export function switchKeys(place: HTMLElement): void {
  const input = place.querySelector('input')
  if (input === null) return
  place.hidden = false
  input.checked = wantsKeys()
  input.addEventListener('change', () => keepKeys(input.checked))
}
