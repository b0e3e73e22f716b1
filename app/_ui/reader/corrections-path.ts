/** The address of a page of a text's corrections, without the language. @param page counted from 1 */
export function correctionsPath(slug: string, page: number): string {
  const log = `/texts/${slug}/corrections`
  return page === 1 ? log : `${log}/page/${page}`
}

/** The address of one correction, without the language: it leads to the page on which that stands. @param at its moment */
export function correctionPath(slug: string, at: string): string {
  return `/texts/${slug}/corrections/at/${at}`
}
