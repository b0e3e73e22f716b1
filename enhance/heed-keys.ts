import { peek } from './peek.ts'
import { rowInView } from './row-in-view.ts'

// By their places on the keyboard, which are the same whatever language is typed.
const places = /^(Key[CJKLRX]|Digit[1-5])$/

/** On reading pages some keys do what buttons and links do. What they do comes with the first that is pressed. */
export function heedKeys(): void {
  addEventListener('keydown', (event) => {
    const { code, key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey) return
    const isAsking = key === '?' || (shiftKey && code === 'Slash')
    if (!isAsking && (shiftKey || !places.test(code))) return
    // Asked at once: the sheet may be closed by the time that the script is there.
    if (document.querySelector('dialog[open]') !== null) return
    void import('./press-key.ts').then(({ pressKey }) => pressKey(event, { rowInView, peek }))
  })
  prepareSwitch()
  addEventListener('poruch:brought', prepareSwitch)
}

/** The page of keys, or that page where it was brought to, has a switch. */
function prepareSwitch(): void {
  const place = document.querySelector<HTMLElement>('[data-keys]')
  if (place !== null) void import('./press-key.ts').then(({ switchKeys }) => switchKeys(place))
}
