import { facePreloads, withNeededFaces } from './needed-faces.ts'
import { type Shrunk, shrinkStyles } from './shrink-styles.ts'

/** A page's HTML with nothing in it that neither readers nor machines need. */
export type ShrinkPage = (html: string) => string

const style = /<style\b[^>]*>([\s\S]*?)<\/style>/g
const states = / (data-(?:kind|claim))="([\w-]*)"/g
const classes = / class="([^"]*)"/g
const elements = /<([a-z][a-z0-9]*)/g
// Next repeats og:title and others under Twitter's names, and who looks for those looks for og: where there are none.
const repeated = /<meta name="twitter:(?:title|description|image)" [^>]*>/g
const emptyPlace = /<div hidden="">(?:<!--[^>]*-->)*<\/div>/

// How many sets of styles are remembered: pages of a kind have the same classes.
const mostSets = 200

/**
 * Puts the styles of a page that React wrote in one element, with what the page uses of them, shortens its classes, and
 * leaves out what Next says twice. React escapes every quote in words and attributes, so ` class="` stands in tags alone.
 * @param shared short names of custom properties that are the same on every page
 */
export function pageShrinker(shared: ReadonlyMap<string, string> = new Map()): ShrinkPage {
  const sets = new Map<string, Shrunk>()

  function shrink(css: string, used: ReadonlySet<string>): Shrunk {
    const key = `${[...used].sort().join(' ')}\n${css}`
    const shrunk = sets.get(key) ?? shrinkStyles(css, used, shared)
    if (sets.size >= mostSets) sets.clear()
    sets.set(key, shrunk)
    return shrunk
  }

  return (html) => {
    const all = [...html.matchAll(style)].map(([, words = '']) => words).join('')
    const bare = html.replace(style, '')
    const shrunk = shrink(withNeededFaces(all, bare), namesIn(bare))
    let isFirst = true
    return html
      .replace(style, () => {
        const kept = isFirst ? `<style>${shrunk.css}</style>` : ''
        isFirst = false
        return kept
      })
      .replace(classes, (_, names: string) => {
        const short = names.split(/\s+/).flatMap((name) => shrunk.names.get(name) ?? [])
        return short.length === 0 ? '' : ` class="${short.join(' ')}"`
      })
      .replace(repeated, '')
      .replace(emptyPlace, '')
      .replace(/<body\b[^>]*>/, (body) => body + facePreloads(shrunk.css))
  }
}

/** All that selectors may ask for: classes, elements as `<p`, and states as `data-kind=item`. */
function namesIn(html: string): Set<string> {
  return new Set([
    ...[...html.matchAll(classes)].flatMap(([, each = '']) => each.split(/\s+/)),
    ...[...html.matchAll(states)].map(([, name = '', value = '']) => `${name}=${value}`),
    ...[...html.matchAll(elements)].map(([name]) => name),
  ])
}
