/** How many texts a page of the library shows. */
export const pageLength = 50

/** One page of a list, counted from 1; the first where there is nothing to show. */
export function pageOf<Item>(
  items: readonly Item[],
  page: number,
): { readonly items: readonly Item[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / pageLength))
  return { items: items.slice((page - 1) * pageLength, page * pageLength), page, pages }
}
