import postcss, { type Declaration, type Root, type Rule } from 'postcss'

/** Styles with only what a page uses, and the short names that its classes have there. */
export type Shrunk = { readonly css: string; readonly names: ReadonlyMap<string, string> }

/**
 * The styles of one page out of the styles of all: rules for classes and elements that the page does not have are left
 * out, and the classes and custom properties that stay get names of a letter or two. Rules stay in their order and are
 * not changed otherwise.
 * @param css every style of the page, as Next wrote it
 * @param used the classes of the page, its elements as `<p`, and what its rows and notes are: `data-kind=item`,
 * `data-claim=stale`
 * @param shared names of custom properties that are the same on every page, the first of the short ones
 */
export function shrinkStyles(
  css: string,
  used: ReadonlySet<string>,
  shared: ReadonlyMap<string, string> = new Map(),
): Shrunk {
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
  tighten(root, shared)
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
const elementName = /(?<![\w.#:-])[a-z][a-z0-9]*/g
const attribute = /\[[^\]]*\]/g

/** What a selector excludes, chooses from or counts by need not be there for it to match; what `:has()` asks for must. */
function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  const needed = withoutChoices(selector)
  const states = [...needed.matchAll(/\[(data-(?:kind|claim)=)"?([\w-]+)"?\]/g)]
  return (
    [...needed.matchAll(className)].every(([, name = '']) => used.has(name)) &&
    [...needed.replace(attribute, '').matchAll(elementName)].every(([name]) => used.has(`<${name}`)) &&
    states.every(([, name = '', value = '']) => used.has(name + value))
  )
}

function withoutChoices(selector: string): string {
  let needed = ''
  let depth = 0
  for (const part of selector.split(/(:(?!has\()[\w-]+\(|[()])/)) {
    if (part.endsWith('(') && (part.length > 1 || depth > 0)) depth += 1
    else if (part === ')' && depth > 0) depth -= 1
    else if (depth === 0) needed += part
  }
  return needed
}

/** Short names for custom properties, and no blanks where CSS needs none. */
function tighten(root: Root, shared: ReadonlyMap<string, string>): void {
  const names = new Map(shared)
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--')) declaration.prop = shorten(declaration.prop, names)
    declaration.value = declaration.value
      .replace(/var\(\s*(--[\w-]+)/g, (_, name: string) => `var(${shorten(name, names)}`)
      .replace(/("[^"]*")|\s*([,/])\s*/g, (_, quoted?: string, sign?: string) => quoted ?? sign ?? '')
  })
}

function shorten(name: string, names: Map<string, string>): string {
  const short = names.get(name) ?? `--${shortName(names.size)}`
  names.set(name, short)
  return short
}

function rename(selector: string, names: Map<string, string>): string {
  return selector.replace(className, (_, name: string) => {
    const short = names.get(name) ?? shortName(names.size)
    names.set(name, short)
    return `.${short}`
  })
}

/** a, b, … z, ba, bb, … @param index from 0 */
export function shortName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : shortName(Math.floor(index / 26)) + letter
}

function isInKeyframes(rule: Rule): boolean {
  return (
    rule.parent?.type === 'atrule' && 'name' in rule.parent && /keyframes$/.test(String(rule.parent.name))
  )
}
