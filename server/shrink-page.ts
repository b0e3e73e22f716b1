import { type Shrunk, shrinkStyles } from './shrink-styles.ts'

/** A page's HTML with styles no larger than it needs. */
export type ShrinkPage = (html: string) => string

const style = /<style\b[^>]*>([\s\S]*?)<\/style>/g
const states = / (data-(?:kind|claim))="([\w-]*)"/g
const classes = / class="([^"]*)"/g

// How many sets of styles are remembered: pages of a kind have the same classes.
const mostSets = 200

/**
 * Puts the styles of a page that React wrote in one element, with what the page uses of them, and shortens its classes.
 * React escapes every quote in words and attributes, so ` class="` stands in tags alone.
 */
export function pageShrinker(): ShrinkPage {
  const sets = new Map<string, Shrunk>()
  return (html) => {
    const css = [...html.matchAll(style)].map(([, words = '']) => words).join('')
    const names = [...html.matchAll(classes)].flatMap(([, each = '']) => each.split(/\s+/))
    const kinds = [...html.matchAll(states)].map(([, name = '', value = '']) => `${name}=${value}`)
    const used = new Set([...names, ...kinds])
    const key = `${[...used].sort().join(' ')}\n${css}`
    const shrunk = sets.get(key) ?? shrinkStyles(css, used)
    if (sets.size >= mostSets) sets.clear()
    sets.set(key, shrunk)
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
  }
}
