/** The words that a reader can come to see, and nothing of what sets them: what any page of this text must carry. */
export function wordsOf(page: string): string {
  return page
    .slice(page.indexOf('<body'))
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The addresses of the scripts of a page that today's browsers fetch: `nomodule` is for those before 2018. */
export function scriptsOf(page: string): string[] {
  const tags = [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? [])
  return [...new Set(sources)]
}
