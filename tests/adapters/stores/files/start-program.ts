import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'

export type Program = {
  /** The lines it has printed so far. */
  readonly lines: readonly string[]
  /** Waits until it has printed so many lines; throws with what it said if it ends before. */
  printed(count: number): Promise<void>
  /** Lets a program that waits for a word begin. */
  begin(): void
  kill(): Promise<void>
  /** Waits for its end; throws with what it said where that is a failure. */
  ended(): Promise<void>
}

/** Starts one of the programs beside this file in a Node of its own; it is killed after the test, if it still runs. */
export function startProgram(name: string, ...given: string[]): Program {
  return follow(spawn(process.execPath, [programPath(name), ...given]))
}

export function programPath(name: string): string {
  return join(import.meta.dirname, 'programs', name)
}

/** The program as one file, for those that are started by the hundred: it is up in half the time. */
export async function bundleProgram(name: string): Promise<(...given: string[]) => Program> {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-program-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'program.mjs')
  // Some packages are CommonJS.
  const js = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"
  const program = { entryPoints: [programPath(name)], outfile, banner: { js } }
  await build({ ...program, bundle: true, platform: 'node', format: 'esm' })
  const env = { ...process.env, NODE_COMPILE_CACHE: folder }
  return (...given) => follow(spawn(process.execPath, [outfile, ...given], { env }))
}

export function follow(child: ChildProcessWithoutNullStreams): Program {
  const lines: string[] = []
  let said = ''
  const end = once(child, 'close')
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  child.stderr.on('data', (part) => {
    said += String(part)
  })
  // Whoever is killed reads no more words.
  child.stdin.on('error', () => {})
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    lines,
    async printed(count) {
      while (lines.length < count) {
        if (child.exitCode !== null) throw new Error(`The program ended after ${lines.length} lines: ${said}`)
        await new Promise((go) => setTimeout(go, 1))
      }
    },
    begin: () => void child.stdin.write('go\n'),
    async kill() {
      child.kill('SIGKILL')
      await end
    },
    async ended() {
      await end
      if (child.exitCode !== 0) throw new Error(`The program failed: ${said}`)
    },
  }
}
