import postcss, { type Declaration, type Root, type Rule } from 'postcss'

/** Styles with only what a page uses, and the short names that its classes have there. */
export type Shrunk = { readonly css: string; readonly names: ReadonlyMap<string, string> }

/**
 * The styles of one page out of the styles of all: rules for classes that the page does not have are left out, and the
 * classes that stay get names of a letter or two. Rules stay in their order and are not changed otherwise.
 * @param css every style of the page, as Next wrote it
 * @param used the classes of the page, and what its rows and notes are: `data-kind=item`, `data-claim=stale`
 */
export function shrinkStyles(css: string, used: ReadonlySet<string>): Shrunk {
  const root = postcss.parse(css)
  const names = new Map<string, string>()
  root.walkRules((rule) => {
    if (isInKeyframes(rule)) return
    const selectors = rule.selectors.filter((selector) => canMatch(selector, used))
    if (selectors.length === 0) rule.remove()
    else rule.selectors = selectors.map((selector) => rename(selector, names))
  })
  root.walkAtRules((atRule) => {
    if (atRule.nodes?.length === 0 && atRule.name !== 'font-face') atRule.remove()
  })
  dropUnread(root)
  return { css: root.toString(), names }
}

/** Drops custom properties that nothing reads, and then those that only these read. */
function dropUnread(root: Root): void {
  for (;;) {
    const read = new Set([...root.toString().matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name))
    const unread: Declaration[] = []
    root.walkDecls(/^--/, (declaration) => {
      if (!read.has(declaration.prop)) unread.push(declaration)
    })
    if (unread.length === 0) return
    for (const declaration of unread) {
      const { parent } = declaration
      declaration.remove()
      if (parent?.nodes.length === 0) parent.remove()
    }
  }
}

const className = /\.(-?[_a-zA-Z][\w-]*)/g

/** What a selector excludes need not be there for it to match. */
function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  const needed = selector.replace(/:not\([^)]*\)/g, '')
  const states = [...needed.matchAll(/\[(data-(?:kind|claim)=)"?([\w-]+)"?\]/g)]
  return (
    [...needed.matchAll(className)].every(([, name = '']) => used.has(name)) &&
    states.every(([, name = '', value = '']) => used.has(name + value))
  )
}

function rename(selector: string, names: Map<string, string>): string {
  return selector.replace(className, (_, name: string) => {
    const short = names.get(name) ?? shortName(names.size)
    names.set(name, short)
    return `.${short}`
  })
}

/** a, b, … z, ba, bb, … */
function shortName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : shortName(Math.floor(index / 26)) + letter
}

function isInKeyframes(rule: Rule): boolean {
  return (
    rule.parent?.type === 'atrule' && 'name' in rule.parent && /keyframes$/.test(String(rule.parent.name))
  )
}
