import { expect, test } from 'vitest'
import { newestEntries } from '#core/feeds/feed.ts'
import { textEntry } from '#core/feeds/text-entry.ts'
import { ganok, origin, words } from './texts-to-tell.ts'

const entry = (id: string, moment: string) => ({ ...textEntry(ganok, words, origin), id, moment })

test('newestEntries() gives the last, and those of one moment always in the same order', () => {
  const entries = [
    entry('б', '2026-11-20T09:00:00.000Z'),
    entry('а', '2026-11-20T09:00:00.000Z'),
    entry('в', '2026-11-22T09:00:00.000Z'),
    entry('г', '2026-11-01T09:00:00.000Z'),
  ]
  const idsOf = (found: typeof entries) => found.map(({ id }) => id)
  expect(idsOf(newestEntries(entries, 3))).toEqual(['в', 'а', 'б'])
  expect(idsOf(newestEntries(entries.toReversed(), 3))).toEqual(['в', 'а', 'б'])
})
