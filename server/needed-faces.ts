const face = /@font-face\s*\{[^}]*\}/g
const tags = /<(?:em|i|cite|dfn|var|address)\b/

/**
 * Styles without the fonts that a page has no letters for. A browser would not fetch them either, but their names and
 * ranges weigh as much as a paragraph.
 * @param css every style of the page
 * @param html the page without its styles
 */
export function withNeededFaces(css: string, html: string): string {
  const hasItalics = tags.test(html) || /\bitalic\b/.test(css.replace(face, ''))
  return css.replace(face, (rule) => {
    if (/font-style:\s*(?:italic|oblique)/.test(rule) && !hasItalics) return ''
    const range = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1]
    return range === undefined || lettersIn(range).test(html) ? rule : ''
  })
}

/**
 * Links by which a browser fetches the faces of `css` before it lays anything out: faces that come later than the first
 * paint are not shown on that page (`font-display: optional`). Those of a few letters with marks are left to come. They
 * belong in the body: in the head they would hold up the first paint itself.
 */
export function facePreloads(css: string): string {
  return [...css.matchAll(/url\(["']?([^)"']+\.woff2)/g)]
    .filter(([, file = '']) => !file.includes('-marked'))
    .map(([, file]) => `<link rel="preload" as="font" href="${file}" crossorigin>`)
    .join('')
}

const known = new Map<string, RegExp>()

/** A unicode-range (CSS Fonts 4 §4.5), such as `U+301,U+404,U+4??,U+2013-2014`, as a pattern of its letters. */
function lettersIn(range: string): RegExp {
  const pattern = known.get(range) ?? new RegExp(`[${range.split(',').map(spanOf).join('')}]`, 'u')
  known.set(range, pattern)
  return pattern
}

function spanOf(part: string): string {
  const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
  return `\\u{${from.replaceAll('?', '0')}}-\\u{${to.replaceAll('?', 'F')}}`
}
