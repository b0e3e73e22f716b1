/** The measures of a card, in pixels. */
export const layout = {
  left: 112,
  right: 1140,
  /** What stands above: two lines of facts. */
  facts: { first: 74, second: 110, lead: 30, size: 26 },
  /** Where the large words stand; networks lay titles over what is below. */
  top: 148,
  bottom: 540,
} as const

/** The width of the large words in thousandths of their size. */
export function widthAt(size: number): number {
  // Letters drawn one after the other are a little wider here and there than the sum of their widths.
  return ((layout.right - layout.left - 8) / size) * 1000
}
