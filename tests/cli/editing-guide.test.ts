import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkout, edit, put, run, temporaryDesk } from './run-poruch.ts'

/** What the guide does, step by step: a file it shows, an edit it makes (in a comment), a command with what it prints. */
type Step =
  | { readonly kind: 'file'; readonly name: string; readonly content: string }
  | { readonly kind: 'edit'; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: 'command'; readonly command: string; readonly prints: string }

function readSteps(guide: string): Step[] {
  const step =
    /<!-- file (?<file>\S+) -->\n```text\n(?<content>[\s\S]*?)```|<!-- edit (?<edited>\S+): "(?<from>.*?)" → "(?<to>.*?)" -->|```console\n\$ (?<command>.*)\n(?<prints>[\s\S]*?)```/g
  return [...guide.matchAll(step)].map(({ groups = {} }): Step => {
    const { file, content = '', edited, from = '', to = '', command = '', prints = '' } = groups
    const ends = (words: string) => words.replaceAll('\\n', '\n')
    if (file !== undefined) return { kind: 'file', name: file, content }
    if (edited !== undefined) return { kind: 'edit', name: edited, from: ends(from), to: ends(to) }
    return { kind: 'command', command, prints }
  })
}

/** Ids are minted anew each time, and folders lie elsewhere. */
function settle(said: string, folder: string): string {
  return said
    .replaceAll(checkout, '/home/olena/poruch')
    .replaceAll(dirname(folder), '/home/olena')
    .replace(/(?<= {2})[0-9a-hjkmnp-tv-z]{6}(?= {2})|(?<=")[0-9a-hjkmnp-tv-z]{6}(?=" in uk)/g, '······')
}

test('docs/editing.md shows what the commands really print, from its first to its last', () => {
  const steps = readSteps(readFileSync(join(checkout, 'docs/editing.md'), 'utf8'))
  expect(steps.filter(({ kind }) => kind === 'command').length).toBeGreaterThanOrEqual(10)
  const folder = join(temporaryDesk(), 'poruch')
  mkdirSync(join(folder, 'content'), { recursive: true })
  symlinkSync(join(checkout, 'poruch'), join(folder, 'poruch'))
  symlinkSync('content', join(folder, 'library'))
  const settings = { PORUCH_CONTENT: join(folder, 'content') }
  for (const step of steps) {
    if (step.kind === 'file') put(folder, step.name, step.content)
    else if (step.kind === 'edit') edit(folder, step.name, step.from, step.to)
    else {
      const { out, error } = run('sh', ['-c', step.command], folder, settings)
      expect(settle(out + error, folder)).toBe(settle(step.prints, folder))
    }
  }
})
