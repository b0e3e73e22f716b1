import { type Document, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import { ContentError } from './content-error.ts'

/** A file of a text cut in two: its front matter, fences and all, and the blocks below it. */
export type CutFile = {
  readonly head: string
  readonly body: string
  readonly bodyLine: number
  readonly facts: unknown
}

/** @throws ContentError where there is no front matter, or where it is no YAML */
export function cutFrontMatter(file: string, content: string): CutFile {
  const match = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m.exec(content)
  if (match?.index !== 0)
    throw new ContentError(file, 1, 'expected "---", then the title and other facts, then "---"')
  const [head, , yaml = ''] = match
  const document = parseDocument(yaml, { prettyErrors: true })
  const error = document.errors[0]
  if (error !== undefined) {
    throw new ContentError(
      file,
      (error.linePos?.[0].line ?? 1) + 1,
      `expected YAML, where words with a colon or a quote in them stand in quotes: ${firstLine(error.message)}`,
    )
  }
  const facts = toFacts(document, file, head)
  return { head, body: content.slice(head.length), bodyLine: countLines(head) + 1, facts }
}

/** YAML's aliases fail only here: those that name nothing, and those that unfold without end. */
function toFacts(document: Document, file: string, head: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    const fault = error instanceof Error ? firstLine(error.message) : ''
    const line = head.split('\n').findIndex((words) => /(?:[:[,]|^-)\s*\*/.test(words)) + 1
    throw new ContentError(file, line, `expected words that begin with "*" to stand in quotes: ${fault}`)
  }
}

/** Front matter's facts, checked. @throws ContentError that names the line of the first fact that is not as it must be */
export function parseFacts<Facts>(file: string, cut: CutFile, schema: z.ZodType<Facts>): Facts {
  const result = schema.safeParse(cut.facts ?? {})
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const key = String(issue?.path[0] ?? '')
  throw new ContentError(
    file,
    lineOf(key, cut.head),
    key === '' ? 'expected "key: value" lines' : `"${issue?.path.join('.')}": ${issue?.message}`,
  )
}

/** New front matter with its fences; long lines stay whole. */
export function printFrontMatter(facts: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n`
}

function lineOf(key: string, head: string): number {
  const at = head.split('\n').findIndex((line) => line.startsWith(`${key}:`))
  return at < 0 ? 1 : at + 1
}

function countLines(words: string): number {
  return words.split('\n').length - 1
}

function firstLine(words: string): string {
  return (words.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}
