import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { composeAllCards, composeQuoteCards } from '../../bench/corpus/compose-cards.ts'
import { listPassages } from '../../bench/corpus/list-passages.ts'
import { writeCorpus } from '../../bench/corpus/write-corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'poruch-corpus-'))
const slugs = writeCorpus(folder, 2)
afterAll(() => rmSync(folder, { recursive: true }))

test('listPassages() gives the segments of all texts, or the first of them', async () => {
  const passages = await listPassages(folder)
  expect(passages.map(({ slug }) => slug)).toEqual(slugs.flatMap((slug) => Array(20).fill(slug)))
  expect(new Set(passages.map(({ segment }) => segment)).size).toBe(40)
  expect(await listPassages(folder, 23)).toEqual(passages.slice(0, 23))
})

describe('composeQuoteCards()', () => {
  test('gives so many cards, no two alike, in both languages', async () => {
    const cards = await composeQuoteCards(folder, 6)
    expect(cards.map(({ kind, ui }) => `${kind} ${ui}`)).toEqual(
      Array(3).fill(['quote uk', 'quote en']).flat(),
    )
    expect(new Set(cards.map(({ says }) => says.join())).size).toBe(6)
  })
})

describe('composeAllCards()', () => {
  test('gives the cards of the site, of each text and of each segment once, in both languages', async () => {
    const cards = await composeAllCards(folder)
    const count = (kind: string) => cards.filter((card) => card.kind === kind).length
    expect([count('site'), count('text'), count('quote'), cards.length]).toEqual([2, 4, 80, 86])
  })
})
