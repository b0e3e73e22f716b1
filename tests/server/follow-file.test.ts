import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { followFile } from '#server/follow-file.ts'

let folder = ''
let notices: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
  notices = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const onNotice = (notice: string) => void notices.push(notice)
const put = (file: string, words: string) => writeFileSync(join(folder, file), words)
const followSite = () => followFile({ file: 'site.yaml', read: openFileStore({ folder }).readSite, onNotice })
const followGlossary = () =>
  followFile({ file: 'glossary.csv', read: openFileStore({ folder }).readGlossary, otherwise: [], onNotice })

test('followFile() gives what the file says since the last change', async () => {
  put('site.yaml', 'name: {uk: Читальня, en: Reading room}\n')
  const { words, change } = await followSite()
  expect(words().name.uk).toBe('Читальня')
  put('site.yaml', 'name: {uk: Світлиця, en: Parlour}\n')
  await change()
  expect(words().name.uk).toBe('Світлиця')
})

test('followFile() keeps the last good words, and says once what is wrong', async () => {
  put('site.yaml', 'name: {uk: Читальня, en: Reading room}\n')
  const { words, change, problem } = await followSite()
  put('site.yaml', 'name: [')
  await change()
  await change()
  expect(words().name.uk).toBe('Читальня')
  expect(problem()?.message).toContain('site.yaml')
  expect(notices).toEqual([expect.stringMatching(/; the site keeps its last good words$/)])
  put('site.yaml', 'ui: uk\n')
  await change()
  expect([problem(), words().ui]).toEqual([undefined, 'uk'])
})

test('followFile() does not begin with a file that does not parse', async () => {
  put('site.yaml', 'ui: [')
  await expect(followSite()).rejects.toThrow('site.yaml')
})

test('followFile() begins without a file that the site can do without, and says so', async () => {
  put('glossary.csv', 'term,translation\nґанок\n')
  const { words, change, problem } = await followGlossary()
  expect(words()).toEqual([])
  expect(problem()?.message).toBe(
    'Cannot read "glossary.csv", line 2: expected a translation of "ґанок", found nothing',
  )
  expect(notices).toEqual([expect.stringMatching(/; the site does without it until it is mended$/)])
  put('glossary.csv', 'term,translation\nґанок,porch\n')
  await change()
  expect([problem(), words().map(({ translation }) => translation)]).toEqual([undefined, ['porch']])
})
