/** Says something to those who see the page and to those who hear it, and leaves after a while. */
export function say(words: string): void {
  const place = document.querySelector('[data-said]') ?? makePlace()
  place.textContent = words
  setTimeout(() => {
    if (place.textContent === words) place.textContent = ''
  }, 4_000)
}

function makePlace(): HTMLElement {
  const place = Object.assign(document.createElement('p'), { role: 'status' })
  place.dataset.said = ''
  const sheet = new CSSStyleSheet()
  // Colours of the system, turned round: they hold in each theme, and this page's own go by names that only it knows.
  sheet.replaceSync(`
[data-said] { position: fixed; inset: auto 0 2rem; z-index: 3; width: fit-content; max-width: 90%; margin: auto; padding: 0.8rem 1.1rem;
  border-radius: 0.5rem; background: CanvasText; color: Canvas; font: 500 0.9375rem / 1.3 system-ui, sans-serif }
[data-said]:empty { opacity: 0 }
@media print { [data-said] { display: none } }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.body.append(place)
  return place
}
