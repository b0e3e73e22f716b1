import { children, literal, parseCode, type SyntaxNode, walk } from './syntax.ts'
import { findWordFaults } from './word-faults.ts'

type Language = 'uk' | 'en'

/** Words by their key, a dot between the keys of nested ones. */
export type Words = ReadonlyMap<string, string>

/** Flattens a JSON file of words. Throws where something in it is neither words nor a group of words. */
export function readWords(json: string): Words {
  const read = (value: unknown, key: string): [string, string][] => {
    if (typeof value === 'string') return [[key, value]]
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error(`"${key}" is no words`)
    return Object.entries(value).flatMap(([name, inner]) => read(inner, key === '' ? name : `${key}.${name}`))
  }
  return new Map(read(JSON.parse(json), ''))
}

/** What one area's words lack in one language against the other, and what is wrong with the words themselves. */
export function findLocaleFaults(area: string, uk: Words, en: Words): string[] {
  const bases = new Set([...uk.keys(), ...en.keys()].map(baseOf))
  return [
    ...[...bases].flatMap((base) => compare(base, uk, en)),
    ...findFormFaults('uk', uk),
    ...findFormFaults('en', en),
  ].map((fault) => `${area}: ${fault}`)
}

/** The keys that no source file names: neither as a string nor as what a template could become. */
export function findUnusedKeys(area: string, words: Words, sources: ReadonlyMap<string, string>): string[] {
  const patterns = [...sources].flatMap(([file, code]) => {
    const nodes = [...walk(parseCode(code, file))]
    const isAbout = nodes.some(({ node }) => literal(node) === area)
    return isAbout
      ? nodes.flatMap(({ node, around }) => (isCompared(around.at(-1)) ? [] : namedBy(node)))
      : []
  })
  const keys = new Set([...words.keys()].map(baseOf))
  return [...keys].filter((key) => !patterns.some((pattern) => pattern.test(key)))
}

function compare(base: string, uk: Words, en: Words): string[] {
  const forms = { uk: formsOf(base, uk), en: formsOf(base, en) }
  const missing = (['uk', 'en'] as const).filter((language) => forms[language].size === 0)
  if (missing.length > 0) return missing.map((language) => `"${base}" is not in ${language}`)
  const variables = { uk: variablesOf(forms.uk), en: variablesOf(forms.en) }
  return variables.uk === variables.en
    ? []
    : [`"${base}" takes {${variables.uk}} in uk and {${variables.en}} in en`]
}

function findFormFaults(language: Language, words: Words): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()
  const plurals = new Set([...words.keys()].filter((key) => baseOf(key) !== key).map(baseOf))
  const lacking = [...plurals].flatMap((base) => {
    const given = [...formsOf(base, words).keys()].map((key) => key.slice(base.length + 1)).sort()
    return given.join() === needed.join() ? [] : [`"${base}" has ${given} in ${language}, not ${needed}`]
  })
  const unlike = [...plurals].flatMap((base) => {
    const sets = new Set([...formsOf(base, words)].map(([key, form]) => withoutCount(new Map([[key, form]]))))
    return sets.size > 1 ? [`the forms of "${base}" take different variables in ${language}`] : []
  })
  const badly = [...words].flatMap(([key, value]) =>
    faultsOf(value, language).map((fault) => `"${key}": ${fault} in ${language}`),
  )
  return [...lacking, ...unlike, ...badly]
}

function faultsOf(value: string, language: Language): string[] {
  if (value.trim() === '') return ['no words']
  const faults = findWordFaults(value.replace(/\{\{.*?\}\}/g, '1'), language)
  // A name would need a case or a gender elsewhere in a Ukrainian sentence (DESIGN.md §2).
  if (language === 'uk' && /(?<!^|: |: «)\{\{name\}\}/.test(value)) faults.push('a name not after a colon')
  return faults
}

function baseOf(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '')
}

function formsOf(base: string, words: Words): Words {
  return new Map([...words].filter(([key]) => baseOf(key) === base))
}

function variablesOf(forms: Words): string {
  const found = [...forms.values()].flatMap((form) => form.match(/(?<=\{\{)\s*\w+/g) ?? [])
  return [...new Set(found.map((name) => name.trim()))].sort().join(', ')
}

/** «один абзац» may leave the number out. */
function withoutCount(forms: Words): string {
  return variablesOf(forms)
    .split(', ')
    .filter((name) => name !== 'count')
    .join()
}

/** A string that something is compared with, or that an attribute has, names no key. */
function isCompared(around: SyntaxNode | undefined): boolean {
  return (
    around !== undefined && /^(BinaryExpression|SwitchCase|JSXAttribute|ImportDeclaration)$/.test(around.type)
  )
}

/** The keys that a string or a template in the code can be. */
function namedBy(node: SyntaxNode): RegExp[] {
  const exact = literal(node)
  if (exact !== undefined) return [new RegExp(`^${quote(exact)}$`)]
  if (node.type !== 'TemplateLiteral') return []
  const parts = children(node, 'quasis').map((quasi) => quasiOf(quasi))
  return parts.join('').length < 2 ? [] : [new RegExp(`^${parts.map(quote).join('\\w+')}$`)]
}

function quasiOf({ value }: SyntaxNode): string {
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : ''
}

function quote(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
