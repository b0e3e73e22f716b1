import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

/** The file that writers hold while they write in its folder; it stays empty. */
const lockFile = '.lock'
const busy = 5

/**
 * Does the work while no other program, and nobody else in this one, works under the same folder's lock. The lock is
 * SQLite's on an empty file: Node has no other that the system itself takes back from a killed program.
 * @param name what the error calls the folder's content
 * @param patience how long to wait for another writer, in milliseconds
 * @throws Error where the other writer takes longer, or the folder cannot be written to
 */
export async function withLock<Result>(
  folder: string,
  name: string,
  work: () => Promise<Result>,
  patience = 10_000,
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
    await wait(2 + Math.random() * 18)
  }
}

/** The lock, or undefined where another holds it. */
function takeLock(folder: string, name: string): DatabaseSync | undefined {
  const path = join(folder, lockFile)
  const database = open(path, name)
  const before = inode(path)
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    throw new Error(`Cannot write ${name}: "${lockFile}" there is no lock, delete it`, { cause: error })
  }
  // The folder may have been deleted and made again meanwhile: then this is the lock of one that is gone.
  if (before !== undefined && inode(path) === before) return database
  database.close()
  return undefined
}

function open(path: string, name: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    throw new Error(
      `Cannot write ${name}: the folder "${path.slice(0, -lockFile.length - 1)}" refuses files`,
      {
        cause: error,
      },
    )
  }
}

function inode(path: string): bigint | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy
}
