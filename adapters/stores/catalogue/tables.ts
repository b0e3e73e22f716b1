import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { News } from '#core/feeds/tell-news.ts'
import type { TextParts } from '#core/ports/store.ts'
import type { Summary } from '#core/reading/summarise.ts'
import { ContentError } from '#core/text/content-error.ts'
import { newsTablesOf } from './news-tables.ts'
import { unpackParts } from './pack-parts.ts'
import { parseSummary } from './parse-summary.ts'

/** What is known of a text without reading it. */
export type Entry = {
  /** Of the files that were read. */
  readonly stamp: string
  /** What keeps those from being understood; then all else is of the last good revision. */
  readonly problem: ContentError | undefined
}

/** What reading a text came to. `parts` are packed. */
export type Row =
  | {
      readonly kind: 'good'
      readonly stamp: string
      readonly summary: Summary
      readonly news: News
      readonly isListed: boolean
      readonly formerly: readonly string[]
      readonly parts: Uint8Array
    }
  | { readonly kind: 'broken'; readonly stamp: string; readonly problem: ContentError }
  | { readonly kind: 'gone' }

export type Tables = ReturnType<typeof tablesOf>

/** The questions and the one change that a catalogue's database is for. */
export function tablesOf(database: DatabaseSync) {
  const stamps = database.prepare('SELECT slug, stamp FROM text')
  const entry = database.prepare('SELECT stamp, problem FROM text WHERE slug = ?')
  const count = database.prepare('SELECT count(*) AS count FROM text WHERE is_listed = 1')
  const listed = database.prepare('SELECT summary FROM text WHERE slug = ? AND is_listed = 1')
  const list = database.prepare(
    'SELECT summary FROM text WHERE is_listed = 1 ORDER BY published DESC, slug LIMIT ? OFFSET ?',
  )
  const movedTo = database.prepare('SELECT min(slug) AS slug FROM former WHERE name = ?')
  const problems = database.prepare('SELECT slug, problem FROM text WHERE problem IS NOT NULL ORDER BY slug')
  const parts = database.prepare('SELECT parts FROM revision WHERE slug = ?')

  const putGood = database.prepare(
    `INSERT INTO text (slug, stamp, summary, published, is_listed) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
     stamp = excluded.stamp, summary = excluded.summary, published = excluded.published,
     is_listed = excluded.is_listed, problem = NULL`,
  )
  const putProblem = database.prepare(
    `INSERT INTO text (slug, stamp, problem) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET
     stamp = excluded.stamp, problem = excluded.problem`,
  )
  const remove = database.prepare('DELETE FROM text WHERE slug = ?')
  const forgetFormer = database.prepare('DELETE FROM former WHERE slug = ?')
  const putFormer = database.prepare('INSERT OR IGNORE INTO former (name, slug) VALUES (?, ?)')
  const { putNews, ...news } = newsTablesOf(database)
  const putParts = database.prepare(
    'INSERT INTO revision (slug, parts) VALUES (?, ?) ON CONFLICT DO UPDATE SET parts = excluded.parts',
  )

  function put(slug: string, row: Row): void {
    switch (row.kind) {
      case 'good':
        putGood.run(
          slug,
          row.stamp,
          JSON.stringify(row.summary),
          row.summary.published ?? '',
          row.isListed ? 1 : 0,
        )
        putNews(slug, row.news)
        forgetFormer.run(slug)
        for (const name of row.formerly) putFormer.run(name, slug)
        putParts.run(slug, row.parts)
        return
      case 'broken':
        putProblem.run(slug, row.stamp, printProblem(row.problem))
        return
      case 'gone':
        remove.run(slug)
        return
      default:
        row satisfies never
    }
  }

  return {
    ...news,
    stamps: (): ReadonlyMap<string, string> =>
      new Map(stamps.all().map(({ slug, stamp }) => [String(slug), String(stamp)])),
    find(slug: string): Entry | undefined {
      const found = entry.get(slug)
      return found && { stamp: String(found.stamp), problem: parseProblem(found.problem) }
    },
    count: () => Number(count.get()?.count),
    listed(slug: string): Summary | undefined {
      const found = listed.get(slug)
      return found && parseSummary(found.summary)
    },
    list: (from: number, most: number) => list.all(most, from).map((found) => parseSummary(found.summary)),
    movedTo(former: string): string | undefined {
      const slug = movedTo.get(former)?.slug
      return typeof slug === 'string' ? slug : undefined
    },
    problems: (): ReadonlyMap<string, ContentError> =>
      new Map(
        problems.all().flatMap(({ slug, problem }) => {
          const parsed = parseProblem(problem)
          return parsed === undefined ? [] : [[String(slug), parsed]]
        }),
      ),
    parts(slug: string): TextParts | undefined {
      const found = parts.get(slug)?.parts
      return found instanceof Uint8Array ? unpackParts(found) : undefined
    },
    /** Writes the row, if `isCurrent` still holds once no other program can write. False where it does not. */
    put(slug: string, row: Row, isCurrent: () => boolean): boolean {
      database.exec('BEGIN IMMEDIATE')
      try {
        const isWritten = isCurrent()
        if (isWritten) put(slug, row)
        database.exec('COMMIT')
        return isWritten
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
  }
}

const problem = z.object({ file: z.string(), line: z.number().optional(), problem: z.string() })

function parseProblem(column: unknown): ContentError | undefined {
  if (typeof column !== 'string') return undefined
  const { file, line, problem: what } = problem.parse(JSON.parse(column))
  return new ContentError(file, line, what)
}

function printProblem({ file, line, problem: what }: ContentError): string {
  return JSON.stringify({ file, line, problem: what })
}
