import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { followSite } from '#server/follow-site.ts'

let folder = ''
let notices: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
  notices = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (words: string) => writeFileSync(join(folder, 'site.yaml'), words)
const follow = () =>
  followSite({ store: openFileStore({ folder }), onNotice: (notice) => void notices.push(notice) })

test('followSite() gives the facts of site.yaml as they are since the last change', async () => {
  write('name: {uk: Читальня, en: Reading room}\n')
  const { site, change } = await follow()
  expect(site().name.uk).toBe('Читальня')
  write('name: {uk: Світлиця, en: Parlour}\n')
  await change()
  expect(site().name.uk).toBe('Світлиця')
})

test('followSite() keeps the last good facts, and says once what is wrong', async () => {
  write('name: {uk: Читальня, en: Reading room}\n')
  const { site, change, problem } = await follow()
  write('name: [')
  await change()
  await change()
  expect(site().name.uk).toBe('Читальня')
  expect(problem()?.message).toContain('site.yaml')
  expect(notices).toEqual([expect.stringMatching(/; the site keeps its last good words$/)])
  write('ui: uk\n')
  await change()
  expect([problem(), site().ui]).toEqual([undefined, 'uk'])
})

test('followSite() does not begin with a site.yaml that does not parse', async () => {
  write('ui: [')
  await expect(follow()).rejects.toThrow('site.yaml')
})
