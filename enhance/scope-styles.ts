// The names of the custom properties that readers set for their own eyes. The rules themselves are in another file.
declare const builtComfortProperties: string
const readersOwn = builtComfortProperties.split(' ')

const face = /@font-face\s*\{[^}]*\}/g
const root = /:root\s*\{([^{}]*)\}/g
const selectors = /[^{}]+(?=\{)/g
const className = /"[^"]*"|\.(?=[a-z_-])/gi

/**
 * A page's styles for a part of another page. Each page gives its classes letters of its own, so that the same letter may
 * mean something else here: classes get `in-` before their names, and custom properties are declared anew for the part. What
 * is said of `html` and `body` has no meaning in it. (A browser's own reading of the rules, CSSRule.cssText, loses a
 * shorthand with a variable in it.)
 * @param css as server/shrink-styles.ts leaves it: no rule within a rule
 * @param scope a selector of the part
 */
export function scopeStyles(css: string, scope: string): string {
  const own = document.querySelector('style')?.textContent ?? ''
  // A face that is declared anew would have every word of this page set anew.
  const faces =
    css
      .match(face)
      ?.filter((each) => !own.includes(each))
      .join('') ?? ''
  const rules = css
    .replace(face, '')
    .replace(root, (_, declarations: string) => `&{${properties(declarations)}}`)
    .replace(selectors, (each) => (each.trimStart().startsWith('@') ? each : each.replace(className, rename)))
  return `${faces}${scope}{${rules}}`
}

function rename(dot: string): string {
  return dot === '.' ? '.in-' : dot
}

/** Of what is said of a whole page, the custom properties; but those that readers set for their own eyes stay theirs. */
function properties(declarations: string): string {
  const own = getComputedStyle(document.documentElement)
  return declarations
    .split(';')
    .filter((declaration) => {
      const [name = '', value = ''] = declaration.split(':').map((part) => part.trim())
      const isSet = own.getPropertyValue(name) !== '' || /^(initial)?$/.test(value)
      return name.startsWith('--') && !(readersOwn.includes(name) && isSet)
    })
    .join(';')
}
