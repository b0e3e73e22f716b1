import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

/** The file that writers hold while they write in its folder; it stays empty. */
const lockFile = '.lock'
const busy = 5

type Wish = { readonly patience?: number; readonly signal?: AbortSignal | undefined }

/**
 * Does the work while no other program, and nobody else in this one, works under the same folder's lock. The lock is
 * SQLite's on an empty file: Node has no other that the system itself takes back from a killed program.
 * @param name what the error calls the folder's content
 * @param wish `patience`: how long to wait for another writer, in milliseconds; `signal`: to wait no longer
 * @throws Error where the other writer takes longer, or the folder cannot be written to; AbortError
 */
export async function withLock<Result>(
  folder: string,
  name: string,
  work: () => Promise<Result>,
  { patience = 10_000, signal }: Wish = {},
): Promise<Result> {
  const end = performance.now() + patience
  for (;;) {
    const held = takeLock(folder, name)
    if (held !== undefined) {
      try {
        return await work()
      } finally {
        held.close()
      }
    }
    if (performance.now() > end)
      throw new Error(`Cannot write ${name}: another program has been writing there for ${patience / 1000} s`)
    await wait(2 + Math.random() * 18, undefined, signal && { signal })
  }
}

/** The lock, or undefined where another holds it. Opened anew each time, since the folder may be another by then. */
function takeLock(folder: string, name: string): DatabaseSync | undefined {
  const database = open(folder, name)
  try {
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    const fault = error instanceof Error ? error.message : String(error)
    throw new Error(`Cannot write ${name}: cannot lock "${lockFile}" there (${fault}), delete it`, {
      cause: error,
    })
  }
}

function open(folder: string, name: string): DatabaseSync {
  try {
    return new DatabaseSync(join(folder, lockFile), { timeout: 0 })
  } catch (error) {
    throw new Error(`Cannot write ${name}: the folder "${folder}" refuses files`, { cause: error })
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy
}
