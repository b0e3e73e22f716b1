import { posix } from 'node:path'
import { findCycles, type Graph, type Import, type SourceFile } from './import-graph.ts'
import { child, children, dottedName, lineAt, type SyntaxNode, walk } from './syntax.ts'

/** What the files of a top folder may import beside their own folder's files. */
type Rule = {
  readonly folders: readonly string[]
  /** Files that may be imported as values although their folder is not among `folders`. */
  readonly values?: readonly string[]
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[]
  /** The only packages; any where undefined. */
  readonly packages?: readonly RegExp[]
  readonly notPackages?: readonly RegExp[]
}

const markdown = [/^mdast-util-/, /^micromark-extension-/, /^mdast$/]

/** The direction law (docs/architecture.md): who may know whom. A folder that is not here is no part of the source. */
export const law: Readonly<Record<string, Rule>> = {
  core: { folders: [], packages: [/^@noble\/hashes$/, /^diff$/, /^yaml$/, /^zod$/, ...markdown] },
  locales: { folders: [], packages: [/^i18next$/, /^react-i18next$/] },
  adapters: { folders: ['core'], notPackages: [/^(next|react|react-dom|react-i18next)$/] },
  server: { folders: ['core', 'adapters', 'locales'] },
  cli: { folders: ['core', 'adapters', 'locales'], notPackages: [/^(next|react|react-dom|react-i18next)$/] },
  enhance: { folders: ['core'], packages: [] },
  app: {
    folders: ['core', 'locales'],
    values: ['server/running.ts'],
    types: ['server'],
    notPackages: [/^node:/],
  },
}

/** Packages of which core may use the types alone. */
const typesOnly = ['mdast']

/** Where a fault lies, and what is wrong. */
export type Fault = string

export function findDirectionFaults({ imports }: Graph): Fault[] {
  return imports.flatMap((each) => {
    const fault = breaksRule(each, law[topOf(each.from)] ?? { folders: [] })
    return fault === undefined ? [] : [at(each, fault)]
  })
}

function breaksRule(each: Import, rule: Rule): string | undefined {
  const from = topOf(each.from)
  if (each.package !== undefined) {
    const { package: name } = each
    const isAllowed = rule.packages?.some((allowed) => allowed.test(name)) ?? true
    if (!isAllowed || rule.notPackages?.some((banned) => banned.test(name)) === true)
      return `${from} may not use the package "${each.name}"`
    if (from === 'core' && each.kind === 'value' && typesOnly.includes(name))
      return `core may use the types of "${name}" alone`
    return undefined
  }
  if (each.to === undefined) return 'what it imports is computed, so nobody can follow it'
  const to = topOf(each.to)
  if (to === from || rule.folders.includes(to) || rule.values?.includes(each.to) === true) return undefined
  if (rule.types?.includes(to) === true)
    return each.kind === 'type' ? undefined : `${from} may import the types of ${each.to} alone`
  return `${from} may not import ${each.to}`
}

/** The folders of adapters/ stand each for itself. */
export function findAdapterFaults({ imports }: Graph): Fault[] {
  const adapterOf = (path: string) => path.split('/').slice(0, 2).join('/')
  return imports.flatMap((each) => {
    if (topOf(each.from) !== 'adapters' || each.to === undefined || topOf(each.to) !== 'adapters') return []
    return adapterOf(each.from) === adapterOf(each.to)
      ? []
      : [at(each, `one adapter imports another, ${each.to}`)]
  })
}

/** A folder knows what is inside it and beside it, never what it is inside of. */
export function findUpwardFaults({ imports }: Graph): Fault[] {
  return imports.flatMap((each) => {
    if (each.name.startsWith('../../'))
      return [at(each, `"${each.name}" climbs more than one folder: use #…`)]
    if (each.to === undefined) return []
    const isAbove = posix.dirname(each.from).startsWith(`${posix.dirname(each.to)}/`)
    return isAbove ? [at(each, `${each.to} lies in a folder above it`)] : []
  })
}

export function findCycleFaults({ files, imports }: Graph): Fault[] {
  const known = new Set(files.map((file) => file.path))
  const edges = imports.flatMap(({ from, to }): [string, string][] =>
    to !== undefined && known.has(to) ? [[from, to]] : [],
  )
  const folders = edges.map(([from, to]): [string, string] => [posix.dirname(from), posix.dirname(to)])
  return [
    ...findCycles(edges).map((cycle) => `Files in a ring: ${cycle.join(' → ')}`),
    ...findCycles(folders).map((cycle) => `Folders in a ring: ${cycle.join(' → ')}`),
  ]
}

/** Core takes data and gives data: no clock, no chance, no network, no machine's own language or time zone; no casts. */
export function findCoreFaults({ files }: Graph): Fault[] {
  return files
    .filter((file) => topOf(file.path) === 'core')
    .flatMap((file) => [
      ...[...walk(file.tree)].flatMap(({ node, around }) => {
        const what = worldly(node, around.at(-1)) ?? unsafe(node)
        return what === undefined ? [] : [`${file.path}:${lineAt(file.code, node.start)} uses ${what}`]
      }),
      ...(/@ts-(ignore|expect-error|nocheck)/.test(file.code) ? [`${file.path} silences the compiler`] : []),
    ])
}

const globals = [
  ...[
    'process',
    'fetch',
    'console',
    'performance',
    'crypto',
    'globalThis',
    'window',
    'localStorage',
    'Temporal',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'Buffer'],
]
const ownOfMachine =
  /^(getFullYear|getMonth|getDate|getDay|getHours|getMinutes|getSeconds|getTimezoneOffset)$/

function worldly(node: SyntaxNode, around: SyntaxNode | undefined): string | undefined {
  const name = dottedName(node)
  if (name === 'Date.now' || name === 'Math.random' || name === 'import.meta') return name
  if (node.type === 'Identifier' && name !== undefined && globals.includes(name) && isReference(node, around))
    return name
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined
  const callee = child(node, 'callee')
  const { length: given } = children(node, 'arguments')
  const called = dottedName(callee)
  if (called === 'Date' && (given === 0 || node.type === 'CallExpression')) return 'the clock'
  if (called?.startsWith('Intl.') === true && given === 0) return 'the language of the machine'
  const method = callee?.type === 'MemberExpression' ? dottedName(child(callee, 'property')) : undefined
  if (method === undefined) return undefined
  if (ownOfMachine.test(method)) return 'the time zone of the machine'
  const needed = method === 'localeCompare' ? 2 : 1
  return /^(localeCompare$|toLocale)/.test(method) && given < needed
    ? 'the language of the machine'
    : undefined
}

/** An identifier that stands for a value, and is not the name of a property. */
function isReference(node: SyntaxNode, around: SyntaxNode | undefined): boolean {
  if (around === undefined || around.computed === true || around.shorthand === true) return true
  return around.property !== node && around.key !== node
}

function unsafe(node: SyntaxNode): string | undefined {
  if (node.type === 'TSAnyKeyword') return '`any`'
  if (node.type === 'TSNonNullExpression') return '`!`'
  if (node.type === 'TSTypeAssertion') return 'a cast'
  if (node.type !== 'TSAsExpression') return undefined
  const type = child(node, 'typeAnnotation')
  const isConst = type !== undefined && dottedName(child(type, 'typeName')) === 'const'
  return isConst ? undefined : 'a cast'
}

/** A name says what is inside; these say that nobody knew. A file that only passes others on hides where things are. */
export function findNameFaults({ files }: Graph): Fault[] {
  const empty = /^(utils?|helpers?|lib|libs|common|misc|shared|types|index)$/
  return files.flatMap(({ path, tree }) => {
    const parts = path.replace(/\.[a-z]+$/, '').split('/')
    const name = parts.find((part) => empty.test(part))
    const statements = children(tree, 'body')
    const isBarrel =
      statements.length > 0 &&
      statements.every(
        (each) => /^Export(All|Named)Declaration$/.test(each.type) && child(each, 'source') !== undefined,
      )
    return [
      ...(name === undefined ? [] : [`${path}: "${name}" is no name`]),
      ...(isBarrel ? [`${path} only passes others on`] : []),
    ]
  })
}

/** What runs is tested, in the place where a reader would look for it. */
export function findUntested({ files }: Graph, tests: ReadonlySet<string>): Fault[] {
  return files.flatMap((file) => {
    if (!['core', 'adapters', 'server'].includes(topOf(file.path)) || !exportsCode(file)) return []
    const test = `tests/${file.path.replace(/\.[a-z]+$/, '.test.ts')}`
    return tests.has(test) ? [] : [`${file.path} has no ${test}`]
  })
}

function exportsCode({ tree }: SourceFile): boolean {
  return children(tree, 'body').some((statement) => {
    if (!statement.type.startsWith('Export')) return false
    const declared = child(statement, 'declaration')
    if (declared === undefined) return false
    if (/^(Function|ArrowFunction|Class)/.test(declared.type)) return true
    return children(declared, 'declarations').some((each) =>
      /^(ArrowFunction|Function|Class)Expression$/.test(child(each, 'init')?.type ?? ''),
    )
  })
}

function topOf(path: string): string {
  return path.split('/')[0] ?? path
}

function at(each: Import, fault: string): Fault {
  return `${each.from}:${each.line} ${fault}`
}
