import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { takeTitles } from '#core/alignment/take-titles.ts'
import { printHistory } from '#core/text/history.ts'
import { readPlain } from '#core/text/read-plain.ts'
import { composeText } from '#core/translation/compose-text.ts'

export const checkout = join(import.meta.dirname, '../..')

/** A folder to work in, which is deleted after the test, and its library in `library/`. */
export function temporaryDesk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Said = { readonly code: number | null; readonly out: string; readonly error: string }

/** Runs the real executable in a folder, on the library in it. */
export function poruch(folder: string, ...words: readonly string[]): Said {
  return poruchWith({}, folder, ...words)
}

export function poruchWith(
  settings: Readonly<Record<string, string>>,
  folder: string,
  ...words: readonly string[]
): Said {
  return run(join(checkout, 'poruch'), words, folder, settings)
}

/** Runs a program as an editor would whose library lies in `library/`, with nothing of our own environment. */
export function run(
  program: string,
  words: readonly string[],
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Said {
  const { PATH, HOME } = process.env
  const env = {
    PATH,
    HOME,
    NODE_ENV: 'production' as const,
    PORUCH_CONTENT: join(folder, 'library'),
    ...settings,
  }
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8', env })
  return { code: status, out: stdout, error: stderr }
}

/** Writes a file into the folder, and gives its name. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

/** A text in the library, signed as reviewed, as `import` would make it of two plain files. */
export function putText(folder: string, slug: string, source: string, target?: string): void {
  const manuscripts = {
    source: readPlain(source, 'uk.txt'),
    target: target === undefined ? undefined : readPlain(target, 'en.txt'),
  }
  const as = { state: 'reviewed', origin: 'human', by: 'Тарас', at: '2026-11-23' } as const
  const moment = '2026-11-23T10:00:00.000Z'
  const titled = takeTitles(manuscripts, undefined)
  const { files, history } = composeText(slug, titled, { ...as, moment, importedBy: 'Тарас' }, Math.random)
  const place = join(folder, 'library', slug)
  mkdirSync(place, { recursive: true })
  for (const [name, content] of files) writeFileSync(join(place, name), content)
  writeFileSync(join(place, 'history.jsonl'), printHistory(history))
}

/** A file of the library. */
export function readLibrary(folder: string, name: string): string {
  return readFileSync(join(folder, 'library', name), 'utf8')
}

/** Changes a file of the library as a hand does. */
export function edit(folder: string, name: string, from: string | RegExp, to: string): void {
  const before = readLibrary(folder, name)
  const after = before.replace(from, to)
  if (after === before) throw new Error(`Nothing to replace in ${name}`)
  writeFileSync(join(folder, 'library', name), after)
}

/** All files below a folder with what is in them: equal before and after, nothing was written. */
export function snapshot(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')]
    }),
  )
}
