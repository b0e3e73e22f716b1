/** The cuts of the one typeface that cards are set in. `semibold` and `heavy` are an original's words and what is strong in them. */
export const faces = ['regular', 'italic', 'semibold', 'semibold-italic', 'bold', 'heavy'] as const
export type FaceName = (typeof faces)[number]

/** What a cut has letters for, by code point, and how wide each is in thousandths of the size. */
export type Face = ReadonlyMap<number, number>
export type Letters = Readonly<Record<FaceName, Face>>
