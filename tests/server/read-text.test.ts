import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { ContentError } from '#core/text/content-error.ts'
import { asProblem, parseParts, readText } from '#server/read-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'poruch-library-'))
const store = openFileStore({ folder })
const source = '---\ntitle: Літера\n---\n<!-- k7f3qz -->\nПро ґанок.\n'

function put(slug: string, content: string): void {
  mkdirSync(join(folder, slug), { recursive: true })
  writeFileSync(join(folder, slug, 'uk.md'), content)
}

beforeAll(() => {
  put('litera', source)
  put('zlamane', 'без меж')
  put('dviykove', 'а\0б')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('readText()', () => {
  test('gives a text with what it was parsed from', async () => {
    const read = await readText(store, 'litera')
    expect(read).toMatchObject({ kind: 'good', text: { slug: 'litera' } })
    expect(read.kind === 'good' && read.parts.files).toEqual(new Map([['uk.md', source]]))
  })

  test('gives a text whose log cannot be read, and tells of no corrections', async () => {
    mkdirSync(join(folder, 'litera', 'history.jsonl'))
    const read = await readText(store, 'litera')
    expect(read.kind === 'good' && read.news).toMatchObject({ name: 'litera', corrections: [] })
    rmSync(join(folder, 'litera', 'history.jsonl'), { recursive: true })
  })

  test('gives the problem, with its folder, of what does not parse and of what cannot be read', async () => {
    for (const slug of ['zlamane', 'dviykove'])
      expect(await readText(store, slug)).toMatchObject({
        kind: 'broken',
        problem: { file: `${slug}/uk.md`, line: 1 },
      })
  })

  test('says that a text is gone', async () => {
    expect(await readText(store, 'nema')).toEqual({ kind: 'gone' })
  })

  test('makes a problem of whatever the store throws', async () => {
    const load = async () => {
      throw new Error('EIO: i/o error')
    }
    const read = await readText({ ...store, load }, 'litera')
    expect(read.kind === 'broken' && read.problem.message).toBe('Cannot read "litera": EIO: i/o error')
  })
})

test('parseParts() understands again what was read', async () => {
  const read = await readText(store, 'litera')
  const again = read.kind === 'good' ? parseParts('litera', read.parts) : undefined
  expect(read).toMatchObject(again ?? { kind: 'not understood' })
})

test('asProblem() leaves a problem as it is', () => {
  const problem = new ContentError('litera/uk.md', 3, 'expected "---"')
  expect(asProblem(problem, 'інше')).toBe(problem)
  expect(asProblem('дивне', 'litera').message).toBe('Cannot read "litera": дивне')
})
