import type { SourceFile } from './import-graph.ts'
import { child, children, dottedName, lineAt, literal, type SyntaxNode, walk } from './syntax.ts'

/** The one component that writes HTML of its own making: JSON-LD, with every "<" escaped. */
const jsonLd = 'app/_ui/reader/about-text.tsx'

/**
 * Almost every advisory on Next of 2024-2026 needs one of these: Server Actions, the image optimizer, cached
 * functions, rewrites or a middleware. The rest are the usual doors for someone else's script.
 */
export function findSecurityFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, code, tree }) => [
    ...(/(^|\/)(middleware|proxy)\.[jt]sx?$/.test(path) ? [`${path} is a middleware`] : []),
    ...[...walk(tree)].flatMap(({ node, around }) => {
      const fault = faultOf(node, around.at(-1), path)
      return fault === undefined ? [] : [`${path}:${lineAt(code, node.start)} ${fault}`]
    }),
  ])
}

function faultOf(node: SyntaxNode, around: SyntaxNode | undefined, path: string): string | undefined {
  const words = literal(node)
  if (words !== undefined && around?.type === 'ExpressionStatement' && /^use (server|cache)/.test(words))
    return `'${words}'`
  if (
    words !== undefined &&
    /^next\/(image|legacy\/image|script|cache|server)$/.test(words) &&
    around?.source === node
  )
    return words
  const name = node.type === 'JSXIdentifier' || node.type === 'Identifier' ? String(node.name) : undefined
  if (name === 'dangerouslySetInnerHTML' && path !== jsonLd) return name
  if (name !== undefined && /^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|eval)$/.test(name)) return name
  if (name === 'rewrites' && path.startsWith('next.config.')) return name
  const called = /^(Call|New)Expression$/.test(node.type) ? dottedName(child(node, 'callee')) : undefined
  if (called === 'Function' || called === 'document.write') return called
  return called === 'setTimeout' && literal(children(node, 'arguments')[0]) !== undefined
    ? 'eval by a timer'
    : undefined
}
