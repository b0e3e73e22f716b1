import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Misuse } from './misuse.ts'
import type { Desk } from './open-desk.ts'

/** Writes a file so that nobody ever finds half of it, in place of what has its name. Throws Misuse where it cannot. */
export function putWhole(path: string, content: Uint8Array, desk: Pick<Desk, 'show'>): void {
  const draft = `${path}.${process.pid}.unfinished`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, content)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new Misuse(`Cannot write "${desk.show(path)}": ${reasonOf(error)}`)
  }
}

/** Of `EROFS: read-only file system, open '…'` what a person understands. */
function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return /^[A-Z]+: ([^,]+)/.exec(words)?.[1] ?? words
}
