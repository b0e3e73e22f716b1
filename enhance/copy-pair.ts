import { say } from './say.ts'

/** Copies a pair as it is stored, with its address; where the browser forbids that, selects it. Either is said. */
export async function copyPair(row: HTMLElement): Promise<void> {
  const said = bringWords()
  const { storedWords } = await import('./copy-clean.ts')
  const halves = (['uk', 'en'] as const).map((language) =>
    row.querySelector<HTMLElement>(`:scope > div[lang="${language}"]`),
  )
  const words = [...halves.map((half) => half && storedWords(half)), addressOf(row)]
    .filter(Boolean)
    .join('\n\n')
  const isCopied = await navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  )
  if (!isCopied) getSelection()?.selectAllChildren(row)
  say((await said)[isCopied ? 'copied' : 'selected'] ?? '')
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
