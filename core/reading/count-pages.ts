/** How many texts a page of the library shows. */
export const pageLength = 50

/** How many pages a list of so many texts fills; there is always a first one. */
export function countPages(texts: number): number {
  return Math.max(1, Math.ceil(texts / pageLength))
}
