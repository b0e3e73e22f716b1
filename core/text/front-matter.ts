import { stringify } from 'yaml'
import { ContentError } from './content-error.ts'
import { parseYaml, type Yaml } from './parse-yaml.ts'

/** A file of a text cut in two: its front matter, fences and all, and the blocks below it. */
export type CutFile = {
  readonly head: string
  readonly body: string
  readonly bodyLine: number
  readonly facts: Yaml
}

/** @throws ContentError where there is no front matter, or where it is no YAML */
export function cutFrontMatter(file: string, content: string): CutFile {
  const match = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m.exec(content)
  if (match?.index !== 0)
    throw new ContentError(file, 1, 'expected "---", then the title and other facts, then "---"')
  const [head, , yaml = ''] = match
  const bodyLine = head.split('\n').length
  return { head, body: content.slice(head.length), bodyLine, facts: parseYaml(yaml, file, 2) }
}

/** New front matter with its fences; long lines stay whole. */
export function printFrontMatter(facts: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n`
}
