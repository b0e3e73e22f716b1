import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { News, ToldCorrection } from '#core/feeds/tell-news.ts'
import type { Summary } from '#core/reading/summarise.ts'
import { parseSummary } from './parse-summary.ts'

/** A listed text, and what there is to tell of it beside its corrections. */
export type NewText = { readonly summary: Summary; readonly news: Omit<News, 'corrections'> }

/** A correction of a listed text. */
export type CorrectedText = NewText & { readonly correction: ToldCorrection }

/** A listed text that has addresses of its own. */
export type ChangedText = {
  readonly slug: string
  readonly changed: string
  /** The names of its other translations. */
  readonly editions: readonly string[]
}

/** The questions and the one change of the tables that feeds and the sitemap are made from. */
export function newsTablesOf(database: DatabaseSync) {
  // CROSS: SQLite keeps to the order of the tables, and so to the index that has the newest first, whatever else it expects.
  const newest = database.prepare(
    `SELECT summary, news FROM news CROSS JOIN text USING (slug) WHERE is_listed = 1 ORDER BY added DESC, slug LIMIT ?`,
  )
  const corrected = database.prepare(
    `SELECT summary, news, correction FROM correction CROSS JOIN news USING (slug) CROSS JOIN text USING (slug)
     WHERE is_listed = 1 ORDER BY at DESC, slug LIMIT ?`,
  )
  const changes = database.prepare(
    `SELECT slug, changed, news ->> '$.editions' AS editions FROM text JOIN news USING (slug)
     WHERE is_listed = 1 ORDER BY slug LIMIT ? OFFSET ?`,
  )
  // What is bound is a real number to SQLite, and the parts are counted in whole ones.
  const lastChanges = database.prepare(
    `SELECT max(changed) AS changed FROM (
       SELECT changed, (row_number() OVER (ORDER BY slug) - 1) / CAST(? AS INTEGER) AS part
       FROM text JOIN news USING (slug) WHERE is_listed = 1
     ) GROUP BY part ORDER BY part`,
  )
  const lastChange = database.prepare(
    'SELECT max(changed) AS changed FROM text JOIN news USING (slug) WHERE is_listed = 1',
  )

  const put = database.prepare(
    `INSERT INTO news (slug, added, changed, news) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
     added = excluded.added, changed = excluded.changed, news = excluded.news`,
  )
  const forget = database.prepare('DELETE FROM correction WHERE slug = ?')
  const putCorrection = database.prepare('INSERT INTO correction (slug, at, correction) VALUES (?, ?, ?)')

  return {
    /** The listed texts that came last, the newest first. */
    newest: (most: number): NewText[] => newest.all(most).map(parseNewText),
    /** The last corrections of listed texts, the newest first. */
    corrected: (most: number): CorrectedText[] =>
      corrected
        .all(most)
        .map((found) => ({ ...parseNewText(found), correction: parseCorrection(found.correction) })),
    /** When listed texts last changed, in the order of their slugs. */
    changes: (from: number, most: number): ChangedText[] =>
      changes.all(most, from).map(({ slug, changed, editions }) => ({
        slug: String(slug),
        changed: String(changed),
        editions: names.parse(JSON.parse(String(editions))),
      })),
    /** When any of the first so many of them did, any of the next, and so on. */
    lastChanges: (inPart: number): string[] => lastChanges.all(inPart).map(({ changed }) => String(changed)),
    /** When any of them did. */
    lastChange(): string | undefined {
      const changed = lastChange.get()?.changed
      return typeof changed === 'string' ? changed : undefined
    },
    putNews(slug: string, { corrections, ...news }: News): void {
      put.run(slug, news.added, news.changed, JSON.stringify(news))
      forget.run(slug)
      for (const correction of corrections) putCorrection.run(slug, correction.at, JSON.stringify(correction))
    },
  }
}

const words = z.string().optional()
const names = z.array(z.string())
const news = z
  .object({
    name: z.string(),
    added: z.string(),
    changed: z.string(),
    translator: words,
    editions: names,
    opening: z.object({ uk: words, en: words }).transform(({ uk, en }) => ({ uk, en })),
  })
  .transform(({ translator, ...rest }): NewText['news'] => ({ ...rest, translator }))

function parseNewText(row: Readonly<Record<string, unknown>>): NewText {
  return { summary: parseSummary(row.summary), news: news.parse(JSON.parse(String(row.news))) }
}

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['title', 'summary', 'part', 'gone']) }),
  z.object({ kind: z.literal('paragraph'), number: z.number() }),
])

const rewording = z
  .object({
    language: z.enum(['uk', 'en']),
    edition: words,
    segment: z.string(),
    place,
    note: words,
    words: z
      .object({ before: z.string(), after: words })
      .transform(({ before, after }) => ({ before, after }))
      .optional(),
  })
  .transform(({ edition, note, words, ...rest }) => ({ ...rest, edition, note, words }))

const correction = z
  .object({ at: z.string(), by: words, rewordings: z.array(rewording), more: z.number() })
  .transform(({ by, ...rest }): ToldCorrection => ({ ...rest, by }))

function parseCorrection(column: unknown): ToldCorrection {
  return correction.parse(JSON.parse(String(column)))
}
