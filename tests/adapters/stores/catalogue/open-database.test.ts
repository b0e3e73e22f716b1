import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import {
  condemn,
  format,
  isDamage,
  openDatabase,
  openInMemory,
} from '#adapters/stores/catalogue/open-database.ts'
import { tellNews } from '#core/feeds/tell-news.ts'
import { summarise } from '#core/reading/summarise.ts'
import { parseText } from '#core/text/text.ts'
import { letter } from '../files/temporary-library.ts'
import { temporaryCache } from './a-catalogue.ts'

const pathIn = (cache: string) => join(cache, 'deep/er/library.sqlite')
const count = (database: DatabaseSync) => database.prepare('SELECT count(*) AS count FROM text').get()?.count
const put = (database: DatabaseSync) =>
  database.exec(`INSERT INTO text (slug, stamp) VALUES ('litera', 'one')`)

test('openDatabase() makes the file with its folders, and finds again what was written', async () => {
  const path = pathIn(temporaryCache())
  const first = await openDatabase(path)
  put(first)
  first.close()
  const second = await openDatabase(path)
  expect(count(second)).toBe(1)
  second.close()
})

test('openDatabase() lets others read while one writes', async () => {
  const path = pathIn(temporaryCache())
  const [one, other] = [await openDatabase(path), await openDatabase(path)]
  one.exec('BEGIN IMMEDIATE')
  put(one)
  expect(count(other)).toBe(0)
  one.exec('COMMIT')
  expect(count(other)).toBe(1)
  one.close()
  other.close()
})

test('openDatabase() begins anew after condemn()', async () => {
  const path = pathIn(temporaryCache())
  const first = await openDatabase(path)
  put(first)
  condemn(first)
  first.close()
  const second = await openDatabase(path)
  expect(count(second)).toBe(0)
  second.close()
})

test('openInMemory() is empty each time', () => {
  const database = openInMemory()
  put(database)
  expect([count(database), count(openInMemory())]).toEqual([1, 0])
})

test('isDamage() knows damage from a full disk or a closed door', () => {
  const path = join(temporaryCache(), 'file')
  writeFileSync(path, 'Це не база. '.repeat(1_000))
  const broken = new DatabaseSync(path)
  const errorOf = (work: () => unknown) => {
    try {
      return work()
    } catch (error) {
      return error
    }
  }
  expect(isDamage(errorOf(() => broken.exec('SELECT * FROM sqlite_schema')))).toBe(true)
  expect(isDamage(errorOf(() => openInMemory().exec('SELECT * FROM nema')))).toBe(false)
  expect(isDamage(errorOf(() => openInMemory().exec('PRAGMA max_page_count = 1; CREATE TABLE a (b)')))).toBe(
    false,
  )
  expect(isDamage(errorOf(() => JSON.parse('{')))).toBe(true)
})

test('what is catalogued of a text is of this format: raise it when you change one of these', () => {
  const text = parseText('litera', new Map(Object.entries(letter)), new Map())
  const summary = summarise(text)
  const change = { language: 'uk', segment: 'k7f3qz', before: 'Ганок', after: 'Ґанок' } as const
  const history = [{ ...change, at: '2026-11-22T09:00:00Z' }]
  const news = tellNews(text, { history, isWhole: true, written: '2026-11-23T09:00:00.000Z' })
  const tables = openInMemory().prepare('SELECT name FROM pragma_table_list WHERE schema = ? ORDER BY name')
  expect({ format, summary, news, tables: tables.all('main').map(({ name }) => name) }).toEqual({
    format: 3,
    summary: {
      slug: 'litera',
      title: { uk: 'Літера, що повернулася додому', en: 'The letter that came home' },
      summary: { uk: undefined, en: undefined },
      author: { uk: 'Редакція «Поруч»', en: undefined },
      published: undefined,
      minutes: 1,
      state: 'draft',
      translated: 100,
      topics: [],
    },
    news: {
      name: 'litera',
      added: '2026-11-22T09:00:00.000Z',
      changed: '2026-11-23T09:00:00.000Z',
      translator: undefined,
      editions: [],
      opening: {
        uk: '1933 року літера зникла з абетки.',
        en: 'In 1933 the letter vanished from the alphabet.',
      },
      corrections: [
        {
          at: '2026-11-22T09:00:00.000Z',
          by: undefined,
          rewordings: [
            {
              language: 'uk',
              edition: undefined,
              segment: 'k7f3qz',
              place: { kind: 'paragraph', number: 1 },
              note: undefined,
              words: { before: 'Ганок', after: 'Ґанок' },
            },
          ],
          more: 0,
        },
      ],
    },
    tables: ['correction', 'former', 'news', 'revision', 'sqlite_schema', 'text'],
  })
})
