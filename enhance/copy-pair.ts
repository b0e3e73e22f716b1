import { unglue } from '#core/reading/unglue.ts'
import { say } from './say.ts'

/** What stands in a half and is none of its words. */
const notWords = '[data-claim], details, sup, a[aria-label], [id^="note-"] > span'

/** Copies a pair as it is stored, with its address; where the browser forbids that, selects it. Either is said. */
export async function copyPair(row: HTMLElement): Promise<void> {
  const said = bringWords()
  const words = [wordsIn(row, 'uk'), wordsIn(row, 'en'), addressOf(row)]
    .filter((part) => part !== '')
    .join('\n\n')
  const isCopied = await navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  )
  if (!isCopied) getSelection()?.selectAllChildren(row)
  say((await said)[isCopied ? 'copied' : 'selected'] ?? '')
}

function wordsIn(row: Element, language: 'uk' | 'en'): string {
  const half = row.querySelector(`:scope > div[lang="${language}"]`)?.cloneNode(true)
  if (!(half instanceof Element)) return ''
  for (const other of half.querySelectorAll(notWords)) other.remove()
  // A term in the words is a link of ours. Whole words decide about glue.
  for (const term of half.querySelectorAll('[role="doc-glossref"]')) term.replaceWith(...term.childNodes)
  half.normalize()
  const texts = document.createTreeWalker(half, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    text.nodeValue = unglue(text.nodeValue ?? '', language)
  return [...half.children].map((block) => block.textContent.trim()).join('\n')
}

/** The paragraph's page without an interface language, so that the address switches nobody's. */
function addressOf(row: Element): string {
  const { pathname, hash } = row.querySelector<HTMLAnchorElement>(':scope > p > a[data-in-place]') ?? {
    pathname: location.pathname,
    hash: `#${row.id}`,
  }
  return `${location.origin}${pathname.replace(/^\/(?:uk|en)\//, '/')}${hash}`
}

/** The words for it lie on the page of keys, since few readers need them. */
async function bringWords(): Promise<DOMStringMap> {
  const link = document.querySelector<HTMLAnchorElement>('a[data-in-place][href$="/keys"]')
  try {
    const answer = await fetch(link?.href ?? '')
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.querySelector<HTMLElement>('[data-copied]')?.dataset ?? {}
  } catch {
    return {}
  }
}
