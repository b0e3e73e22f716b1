import { followedLink } from './followed-link.ts'

const term = 'a[role="doc-glossref"]'

/**
 * A word that the glossary knows shows its entry beside it, where it is clicked or keys lead to it. What shows it comes with the first
 * use; where it does not come, the word is a link to its entry.
 */
export function followTerms(): void {
  // A pointer leaves the focus where it is: rows change their height with it, and the word would not be there for the click.
  addEventListener('mousedown', (event) => {
    if (followedLink(event, term)) event.preventDefault()
  })
  addEventListener('click', (event) => {
    const link = followedLink(event, term)
    if (!link) return
    event.preventDefault()
    import('./show-term.ts').then(({ showTerm }) => showTerm(link)).catch(() => location.assign(link.href))
  })
  addEventListener('focusin', ({ target, relatedTarget }) => {
    if (!(target instanceof HTMLAnchorElement && target.matches(`${term}:focus-visible`))) return
    // The focus comes back from an entry as that closes, which asks for nothing.
    if (relatedTarget instanceof Element && relatedTarget.closest('[popover]')) return
    import('./show-term.ts')
      .then(({ showTerm }) => document.activeElement === target && showTerm(target))
      .catch(() => {})
  })
}
