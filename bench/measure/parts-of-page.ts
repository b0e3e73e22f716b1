/** The words that a reader can come to see, and nothing of what sets them: what any page of this text must carry. */
export function wordsOf(page: string): string {
  return page
    .slice(page.indexOf('<body'))
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The addresses of the scripts of a page. */
export function scriptsOf(page: string): string[] {
  const sources = page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)
  return [...new Set([...sources].map(([, source]) => source ?? ''))]
}
