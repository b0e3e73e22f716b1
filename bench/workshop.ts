import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onCore } from './cores.ts'

/** Where a run works: a temporary folder, and every process that it has started. Both are gone at its end. */
export type Workshop = {
  readonly folder: string
  /** Starts a program, on one core alone where that is asked for. */
  start(program: readonly string[], options?: StartOptions): ChildProcess
  /** Ends a process and waits until it is gone. */
  end(child: ChildProcess): Promise<void>
  close(): Promise<void>
}

type StartOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** The only core that it may run on. */
  readonly core?: number
  readonly stderr?: 'inherit' | 'pipe'
  /** Whether it is a program in Node that messages are exchanged with. */
  readonly talks?: boolean
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'))
  const running = new Set<ChildProcess>()

  async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const waited = new AbortController()
    const patience = wait(12_000, undefined, { signal: waited.signal }).catch(() => undefined)
    await Promise.race([gone, patience.then(() => child.kill('SIGKILL'))])
    await gone
    waited.abort()
  }

  return {
    folder,
    start([program = '', ...rest], { cwd, env, core, stderr = 'pipe', talks = false } = {}) {
      const [first = '', ...others] = [...onCore(core), program, ...rest]
      const child = spawn(first, others, {
        stdio: ['ignore', 'pipe', stderr, ...(talks ? (['ipc'] as const) : [])],
        env: { ...process.env, ...env },
        ...(cwd === undefined ? {} : { cwd }),
      })
      running.add(child)
      child.once('exit', () => running.delete(child))
      return child
    },
    end,
    async close() {
      await Promise.all([...running].map(end))
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
