import { quoteInLetter } from '#core/reading/quote-in-letter.ts'

/**
 * Letters that report an error come with a subject that names the text and the paragraph; the first use of one puts
 * the paragraph's address and both its texts into it, which would be a page within the page if all letters held them.
 */
export function writeLetters(): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-letter]')) {
    const template = text.dataset.letter ?? ''
    text.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="mailto:"]') : null
      const row = link?.closest('[data-kind][id]')
      if (!link || !row || link.search.includes('&body=')) return
      link.href += `&body=${encodeURIComponent(write(template, row).replace(/\r?\n/g, '\r\n'))}`
    })
  }
}

function write(template: string, row: Element): string {
  const parts: Readonly<Record<string, string>> = {
    id: row.id,
    ...quoteInLetter(wordsIn(row, 'uk'), wordsIn(row, 'en')),
  }
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => parts[name] ?? gap)
}

/** A half's own words, without what is said about them. */
function wordsIn(row: Element, language: 'uk' | 'en'): string {
  const own = row.querySelectorAll(`:scope > div[lang="${language}"] > :not([data-claim], details)`)
  return [...own].map((block) => block.textContent).join(' ')
}
