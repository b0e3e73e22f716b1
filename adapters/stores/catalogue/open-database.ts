import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { withLock } from '../files/lock.ts'

/**
 * Raise it whenever something else is catalogued of a text: other tables, another Summary, or another way of making one.
 * A catalogue of another format is made anew.
 */
export const format = 3

/** Milliseconds in which another program's write is waited for; each takes one or two. */
const patience = 5_000

const tables = `
  CREATE TABLE text (
    slug TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    summary TEXT,
    published TEXT NOT NULL DEFAULT '',
    is_listed INTEGER NOT NULL DEFAULT 0,
    problem TEXT
  ) STRICT;
  CREATE INDEX listed ON text (published DESC, slug) WHERE is_listed = 1;
  CREATE INDEX broken ON text (slug) WHERE problem IS NOT NULL;
  CREATE TABLE former (
    name TEXT NOT NULL,
    slug TEXT NOT NULL REFERENCES text ON DELETE CASCADE,
    PRIMARY KEY (name, slug)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX former_of ON former (slug);
  CREATE TABLE news (
    slug TEXT PRIMARY KEY REFERENCES text ON DELETE CASCADE,
    added TEXT NOT NULL,
    changed TEXT NOT NULL,
    news TEXT NOT NULL
  ) STRICT;
  CREATE INDEX newest ON news (added DESC, slug);
  CREATE TABLE correction (
    slug TEXT NOT NULL REFERENCES text ON DELETE CASCADE,
    at TEXT NOT NULL,
    correction TEXT NOT NULL,
    PRIMARY KEY (slug, at)
  ) STRICT;
  CREATE INDEX corrected ON correction (at DESC, slug);
  CREATE TABLE revision (
    slug TEXT PRIMARY KEY REFERENCES text ON DELETE CASCADE,
    parts BLOB NOT NULL
  ) STRICT;
`

/**
 * The catalogue's file, ready for use, whatever was there before: one that is damaged is replaced, one of another format
 * emptied. Programs that open it at once do so one after the other.
 * @throws Error where the folder refuses it
 */
export async function openDatabase(path: string): Promise<DatabaseSync> {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  return withLock(folder, `"${folder}"`, async () => {
    const sound = openSound(path)
    if (sound !== undefined) return sound
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    return prepare(new DatabaseSync(path, { timeout: patience }))
  })
}

/** A catalogue that is gone when it is closed. */
export function openInMemory(): DatabaseSync {
  return prepare(new DatabaseSync(':memory:'))
}

/** Undefined where the file is damaged. */
function openSound(path: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path, { timeout: patience })
  try {
    prepare(database)
    // The revisions are much to read, and each tells by its own checksum whether it is whole.
    const faults = ['text', 'former', 'news', 'correction'].flatMap((table) =>
      database.prepare(`PRAGMA quick_check(${table})`).all(),
    )
    if (faults.every((fault) => fault.quick_check === 'ok')) return database
  } catch (error) {
    if (!isDamage(error)) {
      database.close()
      throw error
    }
  }
  database.close()
  return undefined
}

function prepare(database: DatabaseSync): DatabaseSync {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON')
  if (readFormat(database) === format) return database
  // Emptied, not deleted: a program of the old format may still be reading, and SQLite must not lose files in use.
  const names = database.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  )
  const drops = names.all().map(({ name }) => `DROP TABLE "${name}";`)
  database.exec(`PRAGMA foreign_keys = OFF`)
  database.exec(`BEGIN IMMEDIATE; ${drops.join(' ')} ${tables} PRAGMA user_version = ${format}; COMMIT`)
  database.exec(`PRAGMA foreign_keys = ON`)
  return database
}

function readFormat(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA user_version').get()?.user_version
}

/** Has the file made anew by whoever opens it next. */
export function condemn(database: DatabaseSync): void {
  try {
    database.exec('PRAGMA user_version = 0')
  } catch {
    // Then it is damaged enough to be found out.
  }
}

const corrupt = 11
const notADatabase = 26

/** Whether the error tells of damage: SQLite's own word for it, or content that is not as it was written. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return true
  const code = Number(error.errcode) & 0xff
  return code === corrupt || code === notADatabase
}
