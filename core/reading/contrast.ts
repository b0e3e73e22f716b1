/** The page's own colour, light and dark: what everything is read on (`--paper` in theme.css). */
export const paper = { light: '#fbf9f4', dark: '#16171a' } as const

/**
 * The contrast ratio of two colours, 1 to 21, by WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), the lighter first.
 * @param one as #rrggbb
 * @param other as #rrggbb
 */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

/** Relative luminance, 0 for black to 1 for white: WCAG 2.2, glossary. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
