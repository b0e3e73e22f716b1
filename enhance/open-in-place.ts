import { scopeStyles } from './scope-styles.ts'

// The sheet itself, its colours and measures, is the page's own (app/_ui/shell/close-button.module.css).
const around = `
dialog[data-place] { width: min(76rem, 100%); max-width: 100%; max-height: none; margin: auto; padding: 0; border: 0;
  background: none; color: inherit }
dialog[data-place]::backdrop { background: rgb(0 0 0 / 35%) }
@media (width < 60rem) { dialog[data-place] { margin-bottom: 0 } }
@media print { dialog[data-place] { display: none } }`

const style = /<style\b[^>]*>([\s\S]*?)<\/style>/g

/** The styles of the page that is open in place. */
let shown: CSSStyleSheet | undefined

/**
 * Opens the page that a link leads to over this one: what stands in its <main>, and its styles for it alone. `poruch:brought` is told
 * to the document when it stands.
 * @throws where the page cannot be had or is not made for it; then the link is to be followed
 */
export async function openInPlace(link: HTMLAnchorElement): Promise<void> {
  if (!CSS.supports('selector(&)')) throw new Error('No nested styles')
  const answer = await fetch(link.href, { headers: { accept: 'text/html' } })
  const html = await answer.text()
  // A style element that is parsed is held to this page's policy, though nobody applies it.
  const page = new DOMParser().parseFromString(html.replace(style, ''), 'text/html')
  const main = page.querySelector('main')
  const close = main?.querySelector<HTMLElement>(':scope > [data-close]')
  if (!answer.ok || !main || !close) throw new Error(`No page to open in place at "${link.href}"`)
  close.hidden = false
  const content = takeOut(main, new URL(link.href))
  wear(around + scopeStyles(await stylesOf(html, page), 'dialog[data-place]'))
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-place]') ?? makeDialog()
  dialog.replaceChildren(content)
  leaveCaret()
  if (dialog.open) close.focus()
  else dialog.showModal()
  content.scrollTop = 0
  content.dispatchEvent(new Event('poruch:brought', { bubbles: true }))
}

/** For a place below a sheet, which cannot be selected there, Chromium would look through all of a text at each touch of the sheet. */
function leaveCaret(): void {
  const selection = getSelection()
  if (selection?.isCollapsed) selection.removeAllRanges()
}

/** A page's own styles; in development they lie in files. */
async function stylesOf(html: string, page: Document): Promise<string> {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  const files = await Promise.all(links.map(async ({ href }) => (await fetch(href)).text()))
  return [...[...html.matchAll(style)].map(([, words = '']) => words), ...files].join('')
}

/** The page's <main> as a part of this one: its classes out of the way of ours, its links leading where they led. */
function takeOut(main: HTMLElement, from: URL): HTMLElement {
  const content = document.createElement('div')
  content.className = main.className
  content.lang = main.ownerDocument.documentElement.lang
  content.append(...main.childNodes)
  const title = content.querySelector('h1')
  if (title) title.id = 'place-title'
  for (const each of [content, ...content.querySelectorAll('[class]')])
    each.setAttribute('class', [...each.classList].map((name) => `in-${name}`).join(' '))
  for (const link of content.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    link.href = `${from.pathname}${from.search}${link.hash}`
  return content
}

function makeDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.dataset.place = ''
  dialog.setAttribute('aria-labelledby', 'place-title')
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && (target === dialog || leavesHere(target))) dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    wear(undefined)
  })
  document.body.append(dialog)
  return dialog
}

/** Whether a click is upon what closes the sheet, or upon a link to a place on the page below it. */
function leavesHere(target: Element): boolean {
  const link = target.closest('a')
  const isBelow = link?.hash && link.pathname === location.pathname && link.host === location.host
  return target.closest('[data-close]') !== null || Boolean(isBelow)
}

/** Puts on the styles of what is open, in the place of those of what was open before. */
function wear(css: string | undefined): void {
  const others = document.adoptedStyleSheets.filter((each) => each !== shown)
  shown = undefined
  if (css !== undefined) {
    shown = new CSSStyleSheet()
    shown.replaceSync(css)
  }
  document.adoptedStyleSheets = shown === undefined ? others : [...others, shown]
}
