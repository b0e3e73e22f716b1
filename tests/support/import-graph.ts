import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { child, children, dottedName, lineAt, literal, parseCode, type SyntaxNode, walk } from './syntax.ts'

/** A source file: its path from the root, its code and its tree. */
export type SourceFile = { readonly path: string; readonly code: string; readonly tree: SyntaxNode }

/** One file asking for another, or for a package. */
export type Import = {
  readonly from: string
  readonly line: number
  /** As it is written. */
  readonly name: string
  /** A path from the root; undefined where a package is meant, or where the name is computed. */
  readonly to: string | undefined
  /** The package's name, `node:fs` and the like among them. */
  readonly package: string | undefined
  /** `type`: gone when the code runs. */
  readonly kind: 'value' | 'type'
}

export type Graph = { readonly files: readonly SourceFile[]; readonly imports: readonly Import[] }

/** The source files below some folders of a root, and all that they import from each other and from packages. */
export function readGraph(root: string, folders: readonly string[]): Graph {
  const aliases = readAliases(root)
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,js,mjs}`, { cwd: root })).sort()
  const files = paths.map((path): SourceFile => {
    const code = readFileSync(join(root, path), 'utf8')
    return { path, code, tree: parseCode(code, path) }
  })
  return { files, imports: files.flatMap((file) => importsOf(file, aliases)) }
}

/** Rings of imports, each as the way round; type imports count, for they tie a reader's understanding as well. */
export function findCycles(edges: Iterable<readonly [string, string]>): string[][] {
  const next = new Map<string, Set<string>>()
  for (const [from, to] of edges) {
    if (from === to) continue
    next.set(from, (next.get(from) ?? new Set()).add(to))
  }
  const cycles: string[][] = []
  const done = new Set<string>()
  const visit = (at: string, way: readonly string[]): void => {
    if (way.includes(at)) cycles.push([...way.slice(way.indexOf(at)), at])
    if (done.has(at) || way.includes(at)) return
    for (const to of next.get(at) ?? []) visit(to, [...way, at])
    done.add(at)
  }
  for (const start of next.keys()) visit(start, [])
  return cycles
}

function importsOf(file: SourceFile, aliases: ReadonlyMap<string, string>): Import[] {
  return [...walk(file.tree)].flatMap(({ node }): Import[] => {
    const asked = askedBy(node)
    if (asked === undefined) return []
    const { name, kind } = asked
    const line = lineAt(file.code, node.start)
    return [{ from: file.path, line, name: name ?? '(computed)', kind, ...resolve(name, file.path, aliases) }]
  })
}

/** What a node imports, if it imports anything; an undefined name is one that only running the code would tell. */
function askedBy(node: SyntaxNode): { name: string | undefined; kind: 'value' | 'type' } | undefined {
  const source = child(node, 'source')
  switch (node.type) {
    case 'ImportDeclaration':
      return { name: literal(source), kind: isTypeOnly(node, 'importKind') ? 'type' : 'value' }
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (source === undefined) return undefined
      return { name: literal(source), kind: isTypeOnly(node, 'exportKind') ? 'type' : 'value' }
    case 'ImportExpression':
      return { name: literal(source), kind: 'value' }
    case 'TSImportType':
      return { name: literal(source), kind: 'type' }
    case 'NewExpression':
    case 'CallExpression':
      return askedByCall(node)
    default:
      return undefined
  }
}

/** `new URL('./draw.ts', import.meta.url)` starts a worker from a file of ours; `require` and `import.meta.resolve` load. */
function askedByCall(node: SyntaxNode): { name: string; kind: 'value' } | undefined {
  const [first, second] = children(node, 'arguments')
  const name = literal(first)
  if (name === undefined) return undefined
  const called = dottedName(child(node, 'callee'))
  const isCode = /\.[cm]?[jt]sx?$/.test(name)
  const loads =
    called === 'URL'
      ? isCode && dottedName(second)?.startsWith('import.meta') === true
      : called === 'require' || called === 'require.resolve' || called === 'import.meta.resolve'
  return loads ? { name, kind: 'value' } : undefined
}

/** `import type …`, or an import in which every name is marked as a type. */
function isTypeOnly(node: SyntaxNode, key: 'importKind' | 'exportKind'): boolean {
  if (node[key] === 'type') return true
  const names = children(node, 'specifiers')
  return names.length > 0 && names.every((name) => name[key] === 'type')
}

function resolve(
  name: string | undefined,
  from: string,
  aliases: ReadonlyMap<string, string>,
): Pick<Import, 'to' | 'package'> {
  if (name === undefined) return { to: undefined, package: undefined }
  if (/^\.{1,2}(\/|$)/.test(name)) return { to: posix.join(posix.dirname(from), name), package: undefined }
  for (const [alias, folder] of aliases) {
    if (name.startsWith(alias))
      return { to: posix.join(folder, name.slice(alias.length)), package: undefined }
  }
  const parts = name.split('/')
  return { to: undefined, package: name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0] }
}

/** package.json's `imports` without their stars: `#core/` → `core`. */
function readAliases(root: string): ReadonlyMap<string, string> {
  const file = join(root, 'package.json')
  if (!existsSync(file)) return new Map()
  const { imports = {} }: { imports?: Record<string, string> } = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(
    Object.entries(imports).map(([name, to]) => [
      name.replace('*', ''),
      posix.normalize(to.replace('*', '')),
    ]),
  )
}
