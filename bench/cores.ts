import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Servers run on one core and clients on another, so that neither slows the other down. */
export const serverCore = 0
export const clientCore = availableParallelism() > 1 ? 1 : 0

const canPin = spawnSync('taskset', ['--version']).status === 0

/** Lets a process that runs already, with all its threads, use only these cores. */
export function moveTo(cores: readonly number[], pid: number): void {
  if (canPin) spawnSync('taskset', ['-a', '-p', '-c', cores.join(','), String(pid)])
}

/** The words before a command that keep it on one core; none where the machine cannot. */
export function onCore(core: number | undefined): string[] {
  return core === undefined || !canPin ? [] : ['taskset', '-c', String(core)]
}
