// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code here is what the checker reads
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  child,
  children,
  dottedName,
  lineAt,
  literal,
  parseCode,
  type SyntaxNode,
  walk,
} from './support/syntax.ts'

const root = join(import.meta.dirname, '..')

/** Attributes whose words people see or hear. */
const shown =
  /^(title|alt|placeholder|label|content|aria-(label|description|roledescription|valuetext|placeholder))$/

/** Words that stand in the code of a component instead of in locales/: letters between tags, in shown attributes. */
function findHardCodedWords(code: string, file: string): string[] {
  return [...walk(parseCode(code, file))].flatMap(({ node, around }) => {
    const words = wordsOf(node, around)
    return words !== undefined && /\p{L}/u.test(words)
      ? [`${file}:${lineAt(code, node.start)} “${words.trim()}”`]
      : []
  })
}

function wordsOf(node: SyntaxNode, around: readonly SyntaxNode[]): string | undefined {
  if (node.type === 'JSXText') return String(node.value).replace(/&\w+;/g, '')
  const words = node.type === 'TemplateElement' ? cooked(node) : literal(node)
  if (words === undefined || node.type === 'TemplateLiteral') return undefined
  // A word in Cyrillic letters has no business in the code at all, wherever it stands.
  if (/\p{Script=Cyrillic}{2}/u.test(words)) return words
  return isShown(node, around) ? words : undefined
}

/** Whether a string ends up between tags or in a shown attribute: through conditions and templates, not through calls. */
function isShown(node: SyntaxNode, around: readonly SyntaxNode[]): boolean {
  let inside = node
  for (const outer of around.toReversed()) {
    if (outer.type === 'JSXAttribute') return shown.test(nameOf(child(outer, 'name')))
    if (outer.type === 'JSXFragment') return true
    if (outer.type === 'JSXElement') return !/^(style|script)$/.test(tagOf(outer))
    const passes =
      (outer.type === 'ConditionalExpression' && outer.test !== inside) ||
      /^(LogicalExpression|TemplateLiteral|JSXExpressionContainer|ParenthesizedExpression)$/.test(
        outer.type,
      ) ||
      (outer.type === 'BinaryExpression' && outer.operator === '+')
    if (!passes) return false
    inside = outer
  }
  return false
}

function tagOf(element: SyntaxNode): string {
  const opening = child(element, 'openingElement')
  return nameOf(opening === undefined ? undefined : child(opening, 'name'))
}

function nameOf(node: SyntaxNode | undefined): string {
  return node?.type === 'JSXIdentifier' ? String(node.name) : (dottedName(node) ?? '')
}

function cooked({ value }: SyntaxNode): string | undefined {
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : undefined
}

describe('the pages', () => {
  const files = globSync('{app,enhance}/**/*.{ts,tsx}', { cwd: root })

  test('were found, and hold elements', () => {
    expect(files.length).toBeGreaterThan(30)
    const elements = files.flatMap((file) =>
      [...walk(parseCode(readFileSync(join(root, file), 'utf8'), file))].filter(
        ({ node }) => node.type === 'JSXElement',
      ),
    )
    expect(elements.length).toBeGreaterThan(50)
    expect(elements.some(({ node }) => children(node, 'children').length > 0)).toBe(true)
  })

  test('take all their words from locales/', () => {
    expect(files.flatMap((file) => findHardCodedWords(readFileSync(join(root, file), 'utf8'), file))).toEqual(
      [],
    )
  })
})

describe('the checker', () => {
  test.for([
    '<p>Hello</p>',
    '<p>{"Hello"}</p>',
    '<p>{`Hello ${name}`}</p>',
    '<>Вітаю</>',
    '<p>{open ? "Yes" : t("no")}</p>',
    '<p>{open && "Yes"}</p>',
    '<p>{"Page " + number}</p>',
    '<a aria-label="Close">×</a>',
    '<a aria-label={`Close ${name}`} />',
    '<img alt="A letter" />',
    '<input placeholder={open ? "Search" : undefined} />',
    '<p>{say("Вітаю")}</p>',
    'const words = "Вітаю"',
  ])('catches %s', (code) => {
    expect(findHardCodedWords(code, 'page.tsx')).toHaveLength(1)
  })

  test.for([
    '<p>{t("hello")}</p>',
    '<p className="lead" id="x" data-kind="verse">¶&nbsp;{number} · — ×</p>',
    '<a href="/uk" rel="noopener">{t("page", { number: "one" })}</a>',
    '<p>{kind === "verse" ? t("verse") : null}</p>',
    '<img alt={t("alt")} src={`/files/${name}`} />',
    '<img alt="" />',
    '<style>{`:root { color: blue }`}</style>',
    '<ul>{["one", "two"].map((key) => <li key={key} />)}</ul>',
  ])('lets pass %s', (code) => {
    expect(findHardCodedWords(code, 'page.tsx')).toEqual([])
  })
})
