import { parseAst } from 'vitest/node'

/** A node of a syntax tree (ESTree, with TypeScript and JSX). */
export type SyntaxNode = { readonly type: string; readonly start: number; readonly [key: string]: unknown }

/** The syntax tree of a TypeScript or JavaScript file. Throws where it does not parse. */
export function parseCode(code: string, file: string): SyntaxNode {
  const root: unknown = parseAst(
    code,
    { lang: /\.[jt]sx$/.test(file) ? 'tsx' : 'ts', sourceType: 'module' },
    file,
  )
  if (!isNode(root)) throw new Error(`No syntax tree of "${file}"`)
  return root
}

/** Every node of the tree, a node before what is inside it, each with the nodes around it, the nearest last. */
export function* walk(
  node: SyntaxNode,
  around: readonly SyntaxNode[] = [],
): Generator<{ node: SyntaxNode; around: readonly SyntaxNode[] }> {
  yield { node, around }
  const inside = [...around, node]
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child, inside)
  }
}

/** The node under a key, if there is one. */
export function child(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const value = node[key]
  return isNode(value) ? value : undefined
}

/** The nodes in the list under a key. */
export function children(node: SyntaxNode, key: string): SyntaxNode[] {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The characters of a string literal, or of a template that has no holes. */
export function literal(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node?.type !== 'TemplateLiteral' || children(node, 'expressions').length > 0) return undefined
  const [quasi] = children(node, 'quasis')
  const value = quasi?.value
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : undefined
}

/** A dotted name such as `Math.random` or `import.meta.url`; undefined for anything else. */
export function dottedName(node: SyntaxNode | undefined): string | undefined {
  if (node === undefined) return undefined
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'MetaProperty')
    return `${dottedName(child(node, 'meta'))}.${dottedName(child(node, 'property'))}`
  if (node.type !== 'MemberExpression' || node.computed === true) return undefined
  const object = dottedName(child(node, 'object'))
  return object === undefined ? undefined : `${object}.${dottedName(child(node, 'property'))}`
}

/** The number of the line that holds a place in the code, counted from 1. */
export function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
