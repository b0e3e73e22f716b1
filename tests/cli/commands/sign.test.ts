import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '#core/text/fingerprint.ts'
import { edit, poruch, put, readLibrary, snapshot, temporaryDesk } from '../run-poruch.ts'

const uk = `---
title: Літера, що повернулася
---
<!-- k7f3qz -->
1933 року літера зникла з абетки.

<!-- m2c9tw -->
А 1990-го вона повернулася.
`
const en = `---
title: The letter that came home
---
<!-- k7f3qz -->
In 1933 the letter vanished.

<!-- m2c9tw -->
And in 1990 it came back.
`

/** A library with that text, all of it signed as reviewed. */
function signedDesk(): string {
  const folder = temporaryDesk()
  mkdirSync(join(folder, 'library/litera-g'), { recursive: true })
  put(folder, 'library/litera-g/uk.md', uk)
  put(folder, 'library/litera-g/en.md', en)
  expect(poruch(folder, 'sign', 'litera-g', '--by', 'Тарас', '--state', 'reviewed').code).toBe(0)
  return folder
}

function ledger(folder: string): Record<string, Record<string, string>> {
  return JSON.parse(readLibrary(folder, 'litera-g/en.json'))
}

function history(folder: string): Record<string, string | null>[] {
  return readLibrary(folder, 'litera-g/history.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('poruch sign', () => {
  test('signs all of a text that has no ledger yet', () => {
    const folder = signedDesk()
    expect(Object.keys(ledger(folder))).toEqual(['title', 'k7f3qz', 'm2c9tw'])
    expect(ledger(folder).k7f3qz).toEqual({
      of: '1933 року літера зникла з абетки.',
      target: fingerprint('In 1933 the letter vanished.'),
      state: 'reviewed',
      origin: 'human',
      by: 'Тарас',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(history(folder)).toHaveLength(6)
  })

  test('says that there is nothing to sign, and writes nothing', () => {
    const folder = signedDesk()
    const before = snapshot(join(folder, 'library'))
    expect(poruch(folder, 'sign', 'litera-g', '--by', 'Олена')).toEqual({
      code: 0,
      out: 'Nothing to sign in litera-g: today’s words are signed already\nNothing was written\n',
      error: '',
    })
    expect(snapshot(join(folder, 'library'))).toEqual(before)
  })

  test('is the way back from “stale” and “edited”, and says what each part was', () => {
    const folder = signedDesk()
    edit(folder, 'litera-g/uk.md', 'зникла з абетки', 'зникла з української абетки')
    edit(folder, 'litera-g/en.md', 'And in 1990 it came back.', 'And in 1990 it returned.')
    const { code, out } = poruch(folder, 'sign', 'litera-g', '--by', 'Олена')
    expect(code).toBe(0)
    expect(out).toBe(`Signed 2 parts of litera-g as translated, by Олена
  ¶ 1  k7f3qz  reviewed, stale → translated   1933 року літера зникла з української абетки.
  ¶ 2  m2c9tw  reviewed, edited → translated  А 1990-го вона повернулася.
Wrote en.json, history.jsonl (2 lines) in library/litera-g
`)
    expect(ledger(folder).k7f3qz).toMatchObject({
      of: '1933 року літера зникла з української абетки.',
      state: 'translated',
      by: 'Олена',
    })
    expect(ledger(folder).title).toMatchObject({ state: 'reviewed', by: 'Тарас' })
    expect(history(folder).slice(-2)).toMatchObject([
      { by: 'Олена', language: 'uk', segment: 'k7f3qz', before: '1933 року літера зникла з абетки.' },
      { by: 'Олена', language: 'en', segment: 'm2c9tw', after: 'And in 1990 it returned.' },
    ])
    const status = JSON.parse(poruch(folder, 'status', 'litera-g', '--json').out)
    expect(status.texts[0]).toMatchObject({ stale: 0, translated: 2, doubts: [] })
  })

  test('signs only the segments that were named, the title among them', () => {
    const folder = signedDesk()
    edit(folder, 'litera-g/uk.md', 'повернулася\n---', 'повернулася додому\n---')
    edit(folder, 'litera-g/uk.md', 'зникла з', 'щезла з')
    expect(poruch(folder, 'sign', 'litera-g', 'title', '--by', 'Олена').code).toBe(0)
    expect(ledger(folder).title).toMatchObject({ of: 'Літера, що повернулася додому', by: 'Олена' })
    expect(ledger(folder).k7f3qz).toMatchObject({ of: '1933 року літера зникла з абетки.', by: 'Тарас' })
  })

  test('gives ids to blocks without one and to copies, and keeps every other letter of the file', () => {
    const folder = signedDesk()
    edit(folder, 'litera-g/uk.md', /$/, '\nЩойно дописаний абзац.\n\n<!-- k7f3qz -->\nСкопійований абзац.\n')
    const before = readLibrary(folder, 'litera-g/uk.md')
    const { code, out } = poruch(folder, 'sign', 'litera-g', '--by', 'Олена')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Nothing to sign in litera-g: .*\nNamed 2 blocks:\n {2}¶ 3 {2}[0-9a-z]{6} {2}Щойно дописаний абзац\.\n {2}¶ 4 {2}[0-9a-z]{6} {2}Скопійований абзац\.\nWrote uk\.md, history\.jsonl \(2 lines\) in library\/litera-g\n$/,
    )
    const after = readLibrary(folder, 'litera-g/uk.md')
    const without = (words: string) => words.replace(/<!-- [0-9a-z]{6} -->\n/g, '')
    expect(without(after)).toBe(without(before))
    const ids = [...after.matchAll(/<!-- ([0-9a-z]{6}) -->/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(4)
    expect(poruch(folder, 'check').code).toBe(0)
  })

  test('names new blocks of a text without a translation', () => {
    const folder = temporaryDesk()
    mkdirSync(join(folder, 'library/a'), { recursive: true })
    put(folder, 'library/a/uk.md', '---\ntitle: Літера\n---\nПерший.\n')
    const { code, out } = poruch(folder, 'sign', 'a', '--by', 'Олена')
    expect(code).toBe(0)
    expect(out).toMatch(/^Nothing to sign in a: it has no translation yet\nNamed 1 block:\n/)
    expect(readLibrary(folder, 'a/uk.md')).toMatch(
      /^---\ntitle: Літера\n---\n<!-- [0-9a-z]{6} -->\nПерший\.\n$/,
    )
  })

  test('signs another edition of the text', () => {
    const folder = signedDesk()
    put(folder, 'library/litera-g/en.deepl.md', en)
    const before = ledger(folder)
    expect(poruch(folder, 'sign', 'litera-g', '--by', 'Олена', '--edition', 'deepl').code).toBe(0)
    expect(Object.keys(JSON.parse(readLibrary(folder, 'litera-g/en.deepl.json')))).toHaveLength(3)
    expect(ledger(folder)).toEqual(before)
    expect(poruch(folder, 'sign', 'litera-g', '--by', 'Олена', '--edition', 'depl')).toEqual({
      code: 2,
      out: '',
      error: '"litera-g" has no edition "depl", it has deepl\n',
    })
  })

  test('writes nothing on a dry run', () => {
    const folder = signedDesk()
    edit(folder, 'litera-g/uk.md', 'зникла з', 'щезла з')
    edit(folder, 'litera-g/uk.md', /$/, '\nЩойно дописаний абзац.\n')
    const before = snapshot(join(folder, 'library'))
    const { code, out } = poruch(folder, 'sign', 'litera-g', '--by', 'Олена', '--dry-run')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Would sign 1 part .*\n.*\nWould name 1 block:\n.*\nWould write uk\.md, en\.json, history\.jsonl/,
    )
    expect(snapshot(join(folder, 'library'))).toEqual(before)
  })

  test('prints one JSON document when asked to', () => {
    const folder = signedDesk()
    edit(folder, 'litera-g/uk.md', 'зникла з', 'щезла з')
    const { out, error } = poruch(folder, 'sign', 'litera-g', '--by', 'Олена', '--json')
    expect(error).toBe('')
    expect(JSON.parse(out)).toEqual({
      slug: 'litera-g',
      state: 'translated',
      by: 'Олена',
      signed: [{ segment: 'k7f3qz', was: 'reviewed', stale: true, edited: false }],
      newIds: [],
      files: ['en.json', 'history.jsonl'],
      written: true,
    })
  })

  test('refuses what it does not know, names what is near, and writes nothing', () => {
    const folder = signedDesk()
    edit(folder, 'litera-g/en.md', /\n<!-- m2c9tw -->[\s\S]*/, '')
    edit(folder, 'litera-g/uk.md', 'зникла з', 'щезла з')
    const before = snapshot(join(folder, 'library'))
    const refuse = (...words: string[]) => {
      const { code, out, error } = poruch(folder, 'sign', ...words)
      expect([code, out]).toEqual([2, ''])
      return error
    }
    expect(refuse('litera', '--by', 'О')).toBe('There is no text "litera"; did you mean "litera-g"?\n')
    expect(refuse('../litera-g', '--by', 'О')).toMatch(/^There is no text "..\/litera-g"/)
    expect(refuse('litera-g', 'k7f3qs', '--by', 'О')).toBe(
      '"litera-g" has no segment "k7f3qs"; did you mean "k7f3qz"?\n',
    )
    expect(refuse('litera-g', 'k7f3qz', 'm2c9tw', '--by', 'О')).toBe(
      'Cannot sign "m2c9tw" of "litera-g": it has no translation yet\n',
    )
    expect(refuse('litera-g', 'summary', '--by', 'О')).toMatch(/^"litera-g" has no segment "summary"/)
    expect(refuse('litera-g')).toBe('Required option "--by <name>" not specified; see ./poruch sign --help\n')
    expect(refuse('litera-g', '--by', 'О', '--state', 'machine')).toBe(
      'Option "--state <state>" argument "machine" is invalid: expected one of translated, reviewed; see ./poruch sign --help\n',
    )
    expect(snapshot(join(folder, 'library'))).toEqual(before)
  })

  test('names the file and line of a text that cannot be read', () => {
    const folder = signedDesk()
    put(folder, 'library/litera-g/en.json', '{"title": ')
    expect(poruch(folder, 'sign', 'litera-g', '--by', 'О')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^Cannot read "litera-g\/en\.json", line 1: expected JSON.*\n$/),
    })
  })
})
