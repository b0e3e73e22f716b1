import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { parseText } from '#core/text/text.ts'
import { claimOf } from '#core/translation/claim.ts'
import { pairFacts, pairSegments } from '#core/translation/pair-segments.ts'
import { editText } from '../../bench/corpus/edit-text.ts'
import { writeCorpus } from '../../bench/corpus/write-corpus.ts'

describe('writeCorpus()', () => {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-corpus-'))
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  const slugs = writeCorpus(one, 5)
  const read = (library: string, slug: string, name: string) =>
    readFileSync(join(library, slug, name), 'utf8')
  beforeAll(() => void writeCorpus(two, 3))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('writes texts that the store reads, of 20 pairs, each reviewed', async () => {
    const store = openFileStore({ folder: one })
    expect(await store.list()).toEqual(slugs)
    for (const slug of slugs) {
      const text = await store.read(slug)
      const edition = text?.editions[0]
      if (text === undefined) throw new Error(`No text "${slug}"`)
      const targets = [...pairSegments(text, edition), ...pairFacts(text, edition)].map(
        ({ target }) => target,
      )
      expect(targets.map(claimOf)).toEqual(Array(22).fill('reviewed'))
    }
  })

  test('writes the same words each time, whatever the number of texts', () => {
    for (const name of ['uk.md', 'en.md', 'en.json'])
      expect(read(two, 'text-00003', name)).toBe(read(one, 'text-00003', name))
  })

  test('writes other words into each text', () => {
    expect(new Set(slugs.map((slug) => read(one, slug, 'uk.md').split('-->')[1])).size).toBe(slugs.length)
  })

  test('writes about 1,350 Ukrainian and 1,850 English words into a text', () => {
    const count = (name: string) => read(one, 'text-00001', name).match(/[\p{L}’]+/gu)?.length ?? 0
    expect(count('uk.md')).toBeGreaterThan(1_200)
    expect(count('en.md')).toBeGreaterThan(1_600)
    expect(count('uk.md') + count('en.md')).toBeLessThan(3_800)
  })

  test('writes texts that editText() can correct', () => {
    editText(two, 'text-00002', 'Виправлено')
    const files = new Map(['uk.md', 'en.md', 'en.json'].map((name) => [name, read(two, 'text-00002', name)]))
    const text = parseText('text-00002', files, new Map())
    const pairs = pairSegments(text, text.editions[0])
    const changed = pairs.filter(
      ({ target }) => target.state !== 'missing' && /^Виправлено /.test(target.words),
    )
    expect(changed).toEqual([pairs[2]])
  })
})
