import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml'
import type { z } from 'zod'
import { ContentError } from './content-error.ts'

/** What YAML says, and on which line of its file it says so. */
export type Yaml = {
  readonly file: string
  readonly value: unknown
  /** The line of what a path of keys leads to, or of the nearest above it that is there; 1 where nothing is. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/**
 * @param first the line of the file on which the YAML begins
 * @throws ContentError with the line of the first fault
 */
export function parseYaml(words: string, file: string, first: number): Yaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(words, { lineCounter })
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + first - 1
  const [error] = document.errors
  if (error !== undefined) {
    const isAtEnd = error.pos[0] >= words.trimEnd().length
    throw new ContentError(
      file,
      lineAt((isAtEnd ? offsetOfLast(document.contents) : undefined) ?? error.pos[0]),
      `expected YAML, where words with a colon or a quote in them stand in quotes: ${firstLine(error.message)}`,
    )
  }
  try {
    const value: unknown = document.toJS()
    const lineOf = (path: readonly PropertyKey[]) => {
      const offset = offsetOf(document.contents, path)
      return offset === undefined ? 1 : lineAt(offset)
    }
    return { file, value, lineOf }
  } catch (error) {
    // Aliases fail only here: those that name nothing, and those that unfold without end.
    const fault = error instanceof Error ? firstLine(error.message) : ''
    throw new ContentError(
      file,
      lineAt(offsetOfAlias(document)),
      `expected words that begin with "*" to stand in quotes: ${fault}`,
    )
  }
}

/** The value, checked. @throws ContentError with the line of the first part that is not as it must be */
export function checkYaml<Value>(yaml: Yaml, schema: z.ZodType<Value>): Value {
  const result = schema.safeParse(yaml.value ?? {})
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = [
    ...(issue?.path ?? []),
    ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ]
  const problem = path.length === 0 ? 'expected "key: value" lines' : `"${path.join('.')}": ${issue?.message}`
  throw new ContentError(yaml.file, yaml.lineOf(path), problem)
}

function offsetOf(contents: ParsedNode | null, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = contents
  let offset: number | undefined
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key)
      if (pair === undefined) return offset
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
      offset = isNode(node) ? (node.range?.[0] ?? offset) : offset
    } else return offset
  }
  return offset
}

/** Where the last key begins: what is never closed takes all below it for its own, so the fault is told at the end. */
function offsetOfLast(contents: ParsedNode | null): number | undefined {
  const key = isMap(contents) ? contents.items.at(-1)?.key : undefined
  return isNode(key) ? key.range?.[0] : undefined
}

/** Where the first alias begins that names nothing, or else the first of all. */
function offsetOfAlias(document: Document.Parsed): number {
  const aliases: Alias[] = []
  visit(document, {
    Alias: (_, alias) => {
      aliases.push(alias)
    },
  })
  const alias = aliases.find((each) => each.resolve(document) === undefined) ?? aliases[0]
  return alias?.range?.[0] ?? 0
}

function firstLine(words: string): string {
  return (words.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}
